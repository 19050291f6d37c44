package dev.postbag.ingest.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date as far as it is known: a year, a month of a year, or a day. */
public record KnownDate(
        int year, @Nullable Integer month, @Nullable Integer day) {

    private static final Pattern FORM = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");

    /** How much of the date is known. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY
    }

    public KnownDate {
        if (month == null && day != null) {
            throw new IllegalArgumentException("a day needs its month");
        }
        if (month != null) {
            YearMonth held = YearMonth.of(year, month);
            if (day != null && !held.isValidDay(day)) {
                throw new IllegalArgumentException("no day " + day + " in " + held);
            }
        }
    }

    public static KnownDate of(LocalDate date) {
        return new KnownDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    public static KnownDate of(YearMonth month) {
        return new KnownDate(month.getYear(), month.getMonthValue(), null);
    }

    public static KnownDate ofYear(int year) {
        return new KnownDate(year, null, null);
    }

    /** A date as {@link #toString} writes it; nothing when the word is none. */
    public static Optional<KnownDate> parse(String word) {
        Matcher matcher = FORM.matcher(word);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        @Nullable String month = matcher.group(2);
        @Nullable String day = matcher.group(3);
        try {
            return Optional.of(new KnownDate(
                    Integer.parseInt(matcher.group(1)),
                    month == null ? null : Integer.valueOf(month),
                    day == null ? null : Integer.valueOf(day)));
        } catch (DateTimeException | IllegalArgumentException noSuchDay) {
            return Optional.empty();
        }
    }

    public Precision precision() {
        if (month == null) {
            return Precision.YEAR;
        }
        return day == null ? Precision.MONTH : Precision.DAY;
    }

    /** As RFC 3339 writes it, cut where knowledge ends: {@code 2025}, {@code 2025-07}, {@code 2025-07-31}. */
    @Override
    public String toString() {
        StringBuilder written = new StringBuilder().append("%04d".formatted(year));
        if (month != null) {
            written.append("-%02d".formatted(month));
        }
        if (day != null) {
            written.append("-%02d".formatted(day));
        }
        return written.toString();
    }
}
