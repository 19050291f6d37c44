package dev.postbag.comment.thread;

import java.time.Instant;

/** What is shown with the comments under a post has changed. */
public record ThreadChange(String post, Kind kind, Instant at) {

    /** Whether who has kept it as it was may still show it so for a while. */
    public enum Kind {
        /** What is counted or found with its comments is another by now. */
        COUNTED,
        /** Something may not be shown any more, be it the whole thread. */
        REDUCED
    }
}
