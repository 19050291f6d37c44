package dev.postbag.comment.thread;

import java.util.List;

/** What a reader who opens a thread finds. */
public sealed interface ThreadReading {

    /** Comments in their order: published ones, and others that hold visible replies. */
    record Shown(List<Listed> comments) implements ThreadReading {
        public Shown {
            comments = List.copyOf(comments);
        }
    }

    record NoSuchPost() implements ThreadReading {}

    record PostWithdrawn() implements ThreadReading {}

    /** There is nothing that the comments asked for could answer. */
    record NoSuchParent() implements ThreadReading {}
}
