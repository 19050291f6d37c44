package dev.postbag.ingest.export;

import dev.postbag.ingest.parse.KnownDate;
import dev.postbag.ingest.parse.Published;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times as exports write them. */
public final class ExportDates {

    private static final DateTimeFormatter WORDPRESS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final Duration WIDEST = Duration.ofHours(18);
    private static final int EARLIEST_YEAR = 1000;

    private ExportDates() {}

    /** When, with the second of the day, which orders the posts of one day. */
    public record Moment(Published published, int secondOfDay) {}

    /**
     * WordPress's time of the blog's own clock beside the same time in UTC: what is between them is the blog's offset. The
     * day is the clock's: it is what readers saw. Without the other only the day is known, or the time in UTC.
     */
    public static Optional<Moment> wordPress(@Nullable String local, @Nullable String utc, ZoneId blog) {
        Optional<LocalDateTime> clock = time(local);
        Optional<OffsetDateTime> moment = offset(local, utc);
        if (clock.isPresent()) {
            KnownDate day = KnownDate.of(clock.get().toLocalDate());
            int second = clock.get().get(ChronoField.SECOND_OF_DAY) + 1;
            return Optional.of(new Moment(new Published(day, moment.orElse(null)), second));
        }
        return moment.map(time -> at(time, blog));
    }

    /** The same as one time; where the one in UTC is not known, the clock's in the blog's zone. */
    public static Optional<OffsetDateTime> wordPressTime(@Nullable String local, @Nullable String utc, ZoneId blog) {
        return offset(local, utc)
                .or(() -> time(local).map(clock -> clock.atZone(blog).toOffsetDateTime()));
    }

    private static Optional<OffsetDateTime> offset(@Nullable String local, @Nullable String utc) {
        Optional<LocalDateTime> clock = time(local);
        Optional<LocalDateTime> world = time(utc);
        if (world.isEmpty()) {
            return Optional.empty();
        }
        Duration between =
                clock.map(time -> Duration.between(world.get(), time)).orElse(Duration.ZERO);
        boolean offset = between.abs().compareTo(WIDEST) <= 0 && between.getSeconds() % 60 == 0;
        ZoneOffset zone = offset ? ZoneOffset.ofTotalSeconds((int) between.getSeconds()) : ZoneOffset.UTC;
        return Optional.of(world.get().atOffset(ZoneOffset.UTC).withOffsetSameInstant(zone));
    }

    /** RFC 3339, or nothing. */
    public static Optional<OffsetDateTime> rfc3339(@Nullable String time) {
        try {
            return time == null || time.isBlank()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(time.strip())).filter(read -> read.getYear() >= EARLIEST_YEAR);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** A time with an offset: the day is that of the offset, or, when that is UTC, that of the blog's zone. */
    public static Moment at(OffsetDateTime time, ZoneId blog) {
        ZoneId zone = time.getOffset().equals(ZoneOffset.UTC) ? blog : time.getOffset();
        Published published = Published.at(time, zone);
        return new Moment(published, published.secondOfDay(zone).orElse(1));
    }

    /** Without an offset; nothing for WordPress's way to say that there is none, which is a row of zeros. */
    private static Optional<LocalDateTime> time(@Nullable String time) {
        try {
            return time == null
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(time.strip(), WORDPRESS))
                            .filter(read -> read.getYear() >= EARLIEST_YEAR);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
