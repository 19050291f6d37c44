package dev.postbag.content.post;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One post as read out of one capture: a claim about the post.
 *
 * @param key the same for every story that tells of one post: date and folded title
 * @param publishedOn the date as the reader gave it; a story with an unreadable one is refused
 * @param dayPosition 1 for the earliest post of its day in the capture, 2 for the next
 * @param source where the capture was made of, a URL, if known
 * @param cutShort whether the capture ends or begins inside this story
 * @param correction that the desk set it right; none when it is as the capture was read
 * @param publishedAt the time of the post with its offset (RFC 3339), if known
 */
public record Story(
        String id,
        String capture,
        int reading,
        int ordinal,
        String key,
        String title,
        String publishedOn,
        int dayPosition,
        Instant capturedAt,
        @Nullable String source,
        boolean cutShort,
        Block.Span span,
        List<Block> blocks,
        @Nullable String publishedAt,
        Origin origin,
        @Nullable Correction correction) {

    public Story {
        // As precise as it is stored: else a story read back would seem older than itself.
        capturedAt = capturedAt.truncatedTo(ChronoUnit.MILLIS);
        blocks = List.copyOf(blocks);
    }
}
