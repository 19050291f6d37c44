package dev.postbag.ingest.parse;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a post was published, as far as its capture says.
 *
 * @param on the date, in the blog's own zone
 * @param at the time with the offset the capture gives; none when only a date is known
 */
public record Published(KnownDate on, @Nullable OffsetDateTime at) {

    public static Published on(LocalDate day) {
        return new Published(KnownDate.of(day), null);
    }

    public static Published on(KnownDate date) {
        return new Published(date, null);
    }

    /** The date is the one the blog's readers saw; the offset stays as it was given. */
    public static Published at(OffsetDateTime time, ZoneId blog) {
        return new Published(KnownDate.of(time.atZoneSameInstant(blog).toLocalDate()), time);
    }

    /** Orders the posts of a day by their times, the earliest having the lowest; none when no time is known. */
    public Optional<Integer> secondOfDay(ZoneId blog) {
        return Optional.ofNullable(at).map(time -> time.atZoneSameInstant(blog).get(ChronoField.SECOND_OF_DAY) + 1);
    }
}
