package dev.postbag.content.feed;

import dev.postbag.content.post.Post;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When a post was published, as a feed has to say it: a moment.
 *
 * @param date what is known in truth, where that is a day, a month or a year
 */
record PublicationTime(OffsetDateTime at, @Nullable String date) {

    private static final String WITHIN_A_YEAR = "-01-01";
    private static final int YEAR = 4;

    static PublicationTime of(Post post, ZoneId zone) {
        String date = post.current().publishedOn().value();
        @Nullable OffsetDateTime told = read(post.particulars().publishedAt());
        // The desk may have set another day.
        return told != null && told.toLocalDate().toString().startsWith(date)
                ? new PublicationTime(told, null)
                : new PublicationTime(
                        LocalDate.parse(firstDay(date)).atStartOfDay(zone).toOffsetDateTime(), date);
    }

    private static String firstDay(String date) {
        return date + WITHIN_A_YEAR.substring(date.length() - YEAR);
    }

    private static @Nullable OffsetDateTime read(@Nullable String time) {
        try {
            return time == null ? null : OffsetDateTime.parse(time);
        } catch (DateTimeException malformed) {
            return null;
        }
    }
}
