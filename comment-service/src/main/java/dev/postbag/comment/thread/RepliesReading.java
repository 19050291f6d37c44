package dev.postbag.comment.thread;

import java.util.List;

/** What somebody finds who opens the private feed of a comment's replies. */
public sealed interface RepliesReading {

    /** @param replies the newest first */
    record Shown(Comment comment, List<Comment> replies) implements RepliesReading {
        public Shown {
            replies = List.copyOf(replies);
        }
    }

    record NoSuchFeed() implements RepliesReading {}

    record Withdrawn() implements RepliesReading {}

    record PostWithdrawn() implements RepliesReading {}
}
