package dev.postbag.comment.thread;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment of another system, as it is to stand in a post's thread.
 *
 * @param id the same each time the same comment is taken in
 * @param inReplyTo a comment of the same thread
 * @param at when it was written, or, where that is not known, taken in
 * @param writtenAt the same with the offset that was given, where it is known
 * @param author the name it was shown with; none: it gets a pseudonym of its own
 * @param words what it says; none where nothing of it may be kept
 */
public record WrittenElsewhere(
        String id,
        String post,
        @Nullable String inReplyTo,
        CommentStatus status,
        Instant at,
        @Nullable String writtenAt,
        @Nullable AuthorName author,
        @Nullable Words words) {}
