package dev.postbag.comment.push;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something happened that devices may be told of. */
public sealed interface News {

    /** @param inReplyTo the comment it answers, if any */
    record CommentShown(
            String comment, String post, @Nullable String inReplyTo, Instant at) implements News {}

    /** Nobody can answer it any more. */
    record CommentGone(String comment) implements News {}

    /** @param date of the post, ISO 8601, as precise as known */
    record PostShown(String post, String date, Instant at) implements News {}
}
