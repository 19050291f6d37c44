package dev.postbag.ingest.html.format;

import dev.postbag.ingest.parse.KnownDate;
import dev.postbag.ingest.parse.Published;
import dev.postbag.ingest.parse.WrittenDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** Understands the dates that pages give, for machines (ISO 8601, RFC 1123) or for people; no offset means the blog's own zone. */
final class PageDates {

    private static final int LONGEST = 80;
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][ ]HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .appendPattern("[ ][XXX][XX][X]")
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final ZoneId zone;

    PageDates(ZoneId zone) {
        this.zone = zone;
    }

    Optional<Published> of(String written) {
        String text = Words.onOneLine(written);
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        return parsed(ISO, text)
                .or(() -> parsed(DateTimeFormatter.RFC_1123_DATE_TIME, text))
                .or(() -> shortened(text))
                .or(() -> WrittenDate.in(text).map(Published::on));
    }

    private Optional<Published> parsed(DateTimeFormatter form, String text) {
        try {
            TemporalAccessor read = form.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return Optional.of(
                    switch (read) {
                        case OffsetDateTime time -> Published.at(time, zone);
                        case LocalDateTime time ->
                            Published.at(time.atZone(zone).toOffsetDateTime(), zone);
                        default -> Published.on(LocalDate.from(read));
                    });
        } catch (DateTimeException notThis) {
            return Optional.empty();
        }
    }

    private static Optional<Published> shortened(String text) {
        try {
            if (text.matches("[12][0-9]{3}-[0-9]{2}")) {
                return Optional.of(Published.on(KnownDate.of(YearMonth.parse(text))));
            }
            return text.matches("[12][0-9]{3}")
                    ? Optional.of(Published.on(KnownDate.ofYear(Year.parse(text).getValue())))
                    : Optional.empty();
        } catch (DateTimeException notThis) {
            return Optional.empty();
        }
    }
}
