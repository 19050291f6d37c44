package dev.postbag.content.post;

import java.time.Instant;

/** How far somebody followed the changes of posts. */
public interface Progress {

    /** Up to which change all posts were looked at; the epoch when none was. */
    Instant upTo();

    void upTo(Instant change);
}
