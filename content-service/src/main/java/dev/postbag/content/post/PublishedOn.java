package dev.postbag.content.post;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/** The date of a post, ISO 8601, as precise as it is known: {@code 2025}, {@code 2025-08} or {@code 2025-08-23}. */
public record PublishedOn(String value) implements Comparable<PublishedOn> {

    public PublishedOn {
        if (!isDate(value)) {
            throw new IllegalArgumentException("not a date");
        }
    }

    public static Optional<PublishedOn> read(String word) {
        return isDate(word) ? Optional.of(new PublishedOn(word)) : Optional.empty();
    }

    /** By the calendar; a month goes before its days, a year before its months. */
    @Override
    public int compareTo(PublishedOn other) {
        return value.compareTo(other.value);
    }

    private static boolean isDate(String word) {
        try {
            return switch (word.length()) {
                case 4 -> Year.parse(word).isAfter(Year.of(0));
                case 7 -> YearMonth.parse(word).getYear() > 0;
                case 10 -> LocalDate.parse(word).getYear() > 0;
                default -> false;
            };
        } catch (DateTimeException malformed) {
            return false;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
