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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A date as people write it on a line of its own, in English, the day or the month first, with or without the weekday. */
record WrittenDate(@Nullable DayOfWeek weekday, KnownDate date) {

    private static final int LONGEST_LINE = 80;
    private static final Set<String> BEFORE_A_DATE =
            Set.of("published", "posted", "updated", "first", "last", "date", "dated", "on", "modified", "issued");
    private static final Set<String> FILLERS = Set.of("the", "of");

    /** The day that a line names with its weekday, when the weekday fits and the line holds nothing else. */
    static Optional<LocalDate> dayHeading(Line line) {
        return of(words(line.text()), 0)
                .filter(read -> read.weekday != null)
                .map(WrittenDate::date)
                .filter(date -> date.precision() == KnownDate.Precision.DAY)
                .map(WrittenDate::day);
    }

    /** The date that a line gives, also after words such as {@code Published}; a bare number is no date. */
    static Optional<KnownDate> dateLine(Line line) {
        List<String> words = words(line.text());
        int first = 0;
        while (first < words.size() && BEFORE_A_DATE.contains(plain(words.get(first)))) {
            first++;
        }
        boolean announced = first > 0;
        return of(words, first)
                .map(WrittenDate::date)
                .filter(date -> announced || date.precision() != KnownDate.Precision.YEAR);
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
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.endsWith(":") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static Optional<WrittenDate> of(List<String> words, int first) {
        List<String> parts = words.subList(first, words.size()).stream()
                .filter(word -> !FILLERS.contains(word.toLowerCase(Locale.ROOT)))
                .toList();
        if (parts.isEmpty() || parts.size() > 4) {
            return Optional.empty();
        }
        DayOfWeek weekday = named(DayOfWeek.values(), parts.get(0));
        List<String> rest = weekday == null ? parts : parts.subList(1, parts.size());
        try {
            return dateOf(rest)
                    .filter(date -> weekday == null || fits(weekday, date))
                    .map(date -> new WrittenDate(weekday, date));
        } catch (DateTimeException | IllegalArgumentException notInTheCalendar) {
            return Optional.empty();
        }
    }

    private static boolean fits(DayOfWeek weekday, KnownDate date) {
        return date.precision() == KnownDate.Precision.DAY && day(date).getDayOfWeek() == weekday;
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
