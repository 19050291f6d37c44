package dev.postbag.ingest.parse;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One reader's comment as an export shows it. Addresses, e-mails and what else could unmask its author stay in the capture.
 *
 * @param source the system it comes from, such as {@code wordpress:https://blog.example}: with {@code sourceId} it names the
 *     comment, however often it is taken in
 * @param parentSourceId the comment it answers
 * @param postSourceId the post it is under, as {@link Origin#sourceId()} names it
 * @param permalink the address of the post it is under
 * @param author the name it was shown with; none when it was anonymous
 * @param text plain, paragraphs kept apart by an empty line
 */
public record ParsedComment(
        String source,
        String sourceId,
        @Nullable String parentSourceId,
        @Nullable String postSourceId,
        @Nullable String permalink,
        @Nullable String author,
        @Nullable OffsetDateTime writtenAt,
        State state,
        String text,
        Span span)
        implements Finding {

    /** What its own system had decided about it. */
    public enum State {
        PUBLISHED,
        PENDING,
        REJECTED,
        WITHDRAWN
    }
}
