package dev.postbag.chaos;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Words that nobody else says, and pages of posts made of them. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);
    private static final LocalDate LATEST = LocalDate.of(2024, 12, 31);
    private static final int IN_A_SENTENCE = 14;

    private Words() {}

    static String sentence() {
        return ThreadLocalRandom.current()
                .ints(IN_A_SENTENCE, 0, 1 << 25)
                .mapToObj(Words::word)
                .collect(Collectors.joining(" ", "The ", "."));
    }

    /** A page of one post for each headline. */
    static String page(List<String> headlines) {
        StringBuilder page = new StringBuilder();
        for (int number = 0; number < headlines.size(); number++) {
            page.append(DAY.format(LATEST.minusDays(number))).append("\n\n");
            page.append(headlines.get(number)).append("\n\n");
            page.append(sentence()).append(' ').append(sentence()).append("\n\n");
            page.append(sentence()).append("\n\n");
        }
        return page.toString();
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number; rest > 0; rest /= 32) {
            word.append((char) ('a' + rest % 26));
        }
        return word.toString();
    }
}
