package dev.postbag.ingest.parse;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A date as people write it on a line of its own, in English, the day or the month first, with or without the weekday. */
public record WrittenDate(@Nullable DayOfWeek weekday, KnownDate date) {

    private static final int LONGEST_LINE = 80;
    private static final int MOST_PARTS = 4;
    private static final int LONGEST_TIME = 8;
    private static final Vocabulary BEFORE_A_DATE =
            Vocabulary.words("published posted updated first last date dated on modified issued");
    private static final Vocabulary FILLERS = Vocabulary.words("the of");
    private static final Vocabulary OF_TIME = Vocabulary.words("at am pm a.m. p.m. gmt bst utc - |");

    /** The day that a line names with its weekday, when the weekday fits and the line holds nothing else. */
    static Optional<LocalDate> dayHeading(Line line) {
        return of(words(line.text()))
                .filter(written -> written.weekday != null && written.weekdayFits())
                .map(written -> day(written.date));
    }

    /**
     * The date that a line gives, also after words such as {@code Published} and before a time of day; a bare number is no
     * date. When the weekday does not fit, the day is not known.
     */
    static Optional<KnownDate> dateLine(Line line) {
        return in(line.text());
    }

    /** The date that a line of text gives, as {@link #dateLine} finds it. */
    public static Optional<KnownDate> in(String line) {
        List<String> words = words(line);
        int first = 0;
        while (first < words.size() && BEFORE_A_DATE.has(plain(words.get(first)))) {
            first++;
        }
        int end = words.size();
        while (end > first && isOfTime(words.get(end - 1))) {
            end--;
        }
        boolean announced = first > 0;
        return of(words.subList(first, end))
                .map(written -> written.weekdayFits() ? written.date : written.month())
                .filter(date -> announced || date.precision() != KnownDate.Precision.YEAR);
    }

    private static boolean isOfTime(String word) {
        return OF_TIME.has(word)
                || (word.indexOf(':') > 0 && word.length() <= LONGEST_TIME && Character.isDigit(word.charAt(0)));
    }

    private boolean weekdayFits() {
        return weekday == null || day(date).getDayOfWeek() == weekday;
    }

    private KnownDate month() {
        return new KnownDate(date.year(), date.month(), null);
    }

    private static LocalDate day(KnownDate date) {
        return LocalDate.of(date.year(), Objects.requireNonNull(date.month()), Objects.requireNonNull(date.day()));
    }

    private static List<String> words(String line) {
        if (line.length() > LONGEST_LINE) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= line.length(); i++) {
            char at = i < line.length() ? line.charAt(i) : ' ';
            if (!Blank.is(at) && at != ',') {
                word.append(at);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    private static String plain(String word) {
        return word.endsWith(":") ? word.substring(0, word.length() - 1) : word;
    }

    private static Optional<WrittenDate> of(List<String> words) {
        List<String> parts = words.stream().filter(word -> !FILLERS.has(word)).toList();
        if (parts.isEmpty() || parts.size() > MOST_PARTS) {
            return Optional.empty();
        }
        DayOfWeek weekday = named(DayOfWeek.values(), parts.getFirst());
        List<String> rest = weekday == null ? parts : parts.subList(1, parts.size());
        try {
            return dateOf(rest)
                    .filter(date -> weekday == null || date.precision() == KnownDate.Precision.DAY)
                    .map(date -> new WrittenDate(weekday, date));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    private static Optional<KnownDate> dateOf(List<String> parts) {
        int year = parts.isEmpty() ? -1 : number(parts.getLast(), 4);
        if (year < 1000 || parts.size() > 3) {
            return Optional.empty();
        }
        if (parts.size() == 1) {
            return Optional.of(KnownDate.ofYear(year));
        }
        Month first = named(Month.values(), parts.get(0));
        if (parts.size() == 2) {
            return first == null ? Optional.empty() : Optional.of(KnownDate.of(YearMonth.of(year, first)));
        }
        Month month = first == null ? named(Month.values(), parts.get(1)) : first;
        int day = dayOfMonth(parts.get(first == null ? 0 : 1));
        return month == null || day < 1 ? Optional.empty() : Optional.of(KnownDate.of(LocalDate.of(year, month, day)));
    }

    private static int dayOfMonth(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (String ending : List.of("st", "nd", "rd", "th")) {
            if (lower.endsWith(ending)) {
                return number(lower.substring(0, lower.length() - 2), 2);
            }
        }
        return number(lower, 2);
    }

    private static int number(String word, int mostDigits) {
        if (word.isEmpty() || word.length() > mostDigits) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < word.length(); i++) {
            char digit = word.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }

    /** The one whose English name the word is, or begins with at least three letters of; a full stop may follow those. */
    private static <E extends Enum<E>> @Nullable E named(E[] all, String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        String letters = upper.endsWith(".") ? upper.substring(0, upper.length() - 1) : upper;
        if (letters.length() < 3) {
            return null;
        }
        for (E one : all) {
            if (one.name().startsWith(letters)) {
                return one;
            }
        }
        return null;
    }
}
