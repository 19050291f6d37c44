package dev.postbag.comment.thread;

import java.util.List;

/** What a reader who opens a thread finds. */
public sealed interface ThreadReading {

    /** Comments in their order: published ones, and withdrawn ones that hold visible replies. */
    record Shown(List<Comment> comments) implements ThreadReading {
        public Shown {
            comments = List.copyOf(comments);
        }
    }

    record NoSuchPost() implements ThreadReading {}

    record PostWithdrawn() implements ThreadReading {}
}
