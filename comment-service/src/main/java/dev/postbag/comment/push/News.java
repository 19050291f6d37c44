package dev.postbag.comment.push;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something happened that devices may be told of. */
public sealed interface News {

    /** @param inReplyTo the comment it answers, if any */
    record CommentShown(
            String comment, String post, @Nullable String inReplyTo, Instant at) implements News {}

    /** Nobody can answer it any more. */
    record CommentGone(String comment) implements News {}

    /**
     * @param date of the post, ISO 8601, as precise as known
     * @param topics the slugs of what it is about
     */
    record PostShown(String post, String date, List<String> topics, Instant at) implements News {}
}
