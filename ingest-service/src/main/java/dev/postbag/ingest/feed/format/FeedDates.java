package dev.postbag.ingest.feed.format;

import dev.postbag.ingest.parse.KnownDate;
import dev.postbag.ingest.parse.Published;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads times as feeds write them: RFC 822, W3C, and what is made of the two in the wild. What is not written is not made
 * up: a day without a time stays a day, and so does a time in a zone that nobody knows. Only a time without any zone is
 * the blog's own.
 */
final class FeedDates {

    private static final int LONGEST = 200;
    private static final int CENTURY_TURNS = 50;

    private static final String CLOCK =
            "(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?:[:.](?<second>\\d{2})(?:[.,]\\d{1,9})?)?";
    private static final String ZONE =
            "\\s*(?<zone>[A-Za-z][A-Za-z_/]{0,31}(?:[+-]\\d{1,2}:?\\d{0,2})?|[+-]\\d{1,2}:?\\d{0,2})?(?![A-Za-z\\d])";
    private static final String TIME =
            "(?:(?:\\s*T\\s*|[\\s,]+(?:at\\s+)?)" + CLOCK + "(?<half>\\s*[ap]\\.?m\\b\\.?)?" + ZONE + ")?";
    private static final String MONTH = "(?<name>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})\\.?";
    private static final String YEAR = "(?<year>\\d{4}|'?\\d{2})(?!\\d|:)";

    private static final List<Pattern> FORMS = List.of(
            form("(?<!\\d)(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})(?!\\d)" + TIME),
            form(
                    "(?<!\\d)(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?:T?(?<hour>\\d{2}):?(?<minute>\\d{2}):?(?<second>\\d{2})(?<half>)"
                            + ZONE + ")?(?!\\d)"),
            form("(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)?[\\s-]+" + MONTH + "[\\s,-]+" + YEAR + TIME),
            form("\\b" + MONTH + "\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})(?!\\d|:)" + TIME),
            form("\\b" + MONTH + "\\s+(?<day>\\d{1,2})\\s+" + CLOCK + "(?<half>)" + ZONE
                    + "\\s+(?<year>\\d{4})(?!\\d)"),
            form("^\\s*(?<year>\\d{4})-(?<month>\\d{2})\\s*$"),
            form("^\\s*(?<year>\\d{4})\\s*$"));

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** Hours from Greenwich. Names that mean different hours to different people are left out. */
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("Z", 0),
            Map.entry("UT", 0),
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("WET", 0),
            Map.entry("WEST", 1),
            Map.entry("BST", 1),
            Map.entry("CET", 1),
            Map.entry("MET", 1),
            Map.entry("CEST", 2),
            Map.entry("MEST", 2),
            Map.entry("EET", 2),
            Map.entry("EEST", 3),
            Map.entry("MSK", 3),
            Map.entry("JST", 9),
            Map.entry("KST", 9),
            Map.entry("AEST", 10),
            Map.entry("AEDT", 11),
            Map.entry("NZST", 12),
            Map.entry("NZDT", 13),
            Map.entry("AST", -4),
            Map.entry("ADT", -3),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7));

    private FeedDates() {}

    private static Pattern form(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    static Optional<Published> read(@Nullable String written, ZoneId blog) {
        if (written == null || written.length() > LONGEST) {
            return Optional.empty();
        }
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(written);
            if (matcher.find()) {
                try {
                    return published(matcher, blog);
                } catch (DateTimeException | NumberFormatException noSuchDay) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Published> published(Matcher matcher, ZoneId blog) {
        int year = year(group(matcher, "year"));
        Integer month = month(matcher);
        String day = group(matcher, "day");
        if (month == null) {
            return group(matcher, "name") == null
                    ? Optional.of(Published.on(KnownDate.ofYear(year)))
                    : Optional.empty();
        }
        if (day == null) {
            return Optional.of(Published.on(KnownDate.of(YearMonth.of(year, month))));
        }
        LocalDate date = LocalDate.of(year, month, Integer.parseInt(day));
        String hour = group(matcher, "hour");
        return Optional.of(hour == null ? Published.on(date) : at(date, Integer.parseInt(hour), matcher, blog));
    }

    private static Published at(LocalDate date, int hour, Matcher matcher, ZoneId blog) {
        String second = group(matcher, "second");
        // The last second of some days is the 61st of its minute; the last hour of some feeds is the 25th of its day.
        LocalTime rest = LocalTime.of(
                0,
                Integer.parseInt(group(matcher, "minute")),
                second == null ? 0 : Math.min(59, Integer.parseInt(second)));
        LocalDateTime time = date.atTime(rest).plusHours(halved(hour, group(matcher, "half")));
        String zone = group(matcher, "zone");
        if (zone == null) {
            return Published.at(time.atZone(blog).toOffsetDateTime(), blog);
        }
        return offset(zone, time)
                .map(offset -> Published.at(time.atOffset(offset), blog))
                .orElseGet(() -> Published.on(date));
    }

    private static int halved(int hour, @Nullable String half) {
        if (hour > 24 || (half != null && !half.isBlank() && hour > 12)) {
            throw new DateTimeException("no hour " + hour);
        }
        if (half == null || half.isBlank()) {
            return hour;
        }
        return hour % 12 + (half.strip().toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
    }

    private static Optional<ZoneOffset> offset(String zone, LocalDateTime time) {
        if (zone.indexOf('/') > 0 && ZoneId.getAvailableZoneIds().contains(zone)) {
            return Optional.of(ZoneId.of(zone).getRules().getOffset(time));
        }
        String name = zone.toUpperCase(Locale.ROOT);
        int sign = Math.max(name.indexOf('+'), name.indexOf('-'));
        if (sign < 0) {
            return Optional.ofNullable(ZONES.get(name)).map(ZoneOffset::ofHours);
        }
        if (sign > 0 && !Integer.valueOf(0).equals(ZONES.get(name.substring(0, sign)))) {
            return Optional.empty();
        }
        String digits = name.substring(sign + 1).replace(":", "");
        int split = digits.length() <= 2 ? digits.length() : digits.length() - 2;
        int hours = Integer.parseInt(digits.substring(0, split));
        int minutes = split == digits.length() ? 0 : Integer.parseInt(digits.substring(split));
        int seconds = (hours * 60 + minutes) * 60;
        try {
            return Optional.of(ZoneOffset.ofTotalSeconds(name.charAt(sign) == '-' ? -seconds : seconds));
        } catch (DateTimeException tooFar) {
            return Optional.empty();
        }
    }

    private static int year(@Nullable String written) {
        String digits = written == null ? "" : written.replace("'", "");
        int year = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return year;
        }
        return year < CENTURY_TURNS ? 2000 + year : 1900 + year;
    }

    private static @Nullable Integer month(Matcher matcher) {
        String number = group(matcher, "month");
        if (number != null) {
            return Integer.valueOf(number);
        }
        String name = group(matcher, "name");
        int month = name == null ? -1 : MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
        return month < 0 ? null : month + 1;
    }

    private static @Nullable String group(Matcher matcher, String name) {
        return matcher.pattern().namedGroups().containsKey(name) ? matcher.group(name) : null;
    }
}
