package dev.postbag.comment.thread;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The comments that are picked, as the domain sees them. */
public interface PickedComments {

    /**
     * The picked comments behind a place, those picked last first.
     *
     * @param post of this post's thread alone, if any is named
     */
    List<Comment> picked(Optional<String> post, Optional<PickPlace> after, int limit);

    /** Where a comment stands among those picked: by when that was, then by id. */
    record PickPlace(Instant at, String id) {}
}
