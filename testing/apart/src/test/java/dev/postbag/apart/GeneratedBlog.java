package dev.postbag.apart;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A made-up blog of any number of posts, as page captures; the same seed gives the same blog. */
final class GeneratedBlog {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);
    private static final List<String> WORDS = List.of(
            "harbour",
            "lantern",
            "library",
            "ferry",
            "council",
            "meeting",
            "rain",
            "lifeboat",
            "garden",
            "market",
            "bridge",
            "school",
            "letter",
            "winter",
            "evening",
            "neighbour",
            "choir",
            "tide",
            "station",
            "baker");

    private final Random random;
    private final int posts;

    GeneratedBlog(long seed, int posts) {
        this.random = new Random(seed);
        this.posts = posts;
    }

    /** A capture and the titles of its posts. */
    record Capture(byte[] page, List<String> titles) {}

    List<Capture> captures(int postsEach) {
        List<Capture> captures = new ArrayList<>();
        LocalDate day = LocalDate.of(2024, 12, 31);
        for (int first = 0; first < posts; first += postsEach) {
            StringBuilder page = new StringBuilder();
            List<String> titles = new ArrayList<>();
            for (int number = first; number < Math.min(posts, first + postsEach); number++) {
                String title = "Report number " + number + " from the " + word();
                titles.add(title);
                page.append(DAY.format(day)).append("\n\n").append(title).append("\n\n");
                page.append(sentence()).append(' ').append(sentence()).append("\n\n");
                page.append("This from the Evening ").append(capital(word())).append(":-\n\n");
                page.append(sentence()).append("\n\n").append(sentence()).append("\n\n--oo00oo--\n\n");
                page.append(sentence()).append("\n\n");
                day = day.minusDays(1);
            }
            captures.add(new Capture(page.toString().getBytes(StandardCharsets.UTF_8), titles));
        }
        return captures;
    }

    String sentence() {
        StringBuilder sentence = new StringBuilder("The");
        for (int word = 0; word < 12; word++) {
            sentence.append(' ').append(word());
        }
        return sentence.append('.').toString();
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
