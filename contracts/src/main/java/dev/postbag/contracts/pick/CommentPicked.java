package dev.postbag.contracts.pick;

import dev.postbag.contracts.Event;
import java.time.Instant;
import java.util.List;

/**
 * An editor pinned a revision of a comment, to be lifted into posts. Until a {@code CommentUnpicked} follows, or another
 * revision is pinned, its words may be used.
 *
 * @param post the post it was said under
 * @param version goes up with every change of the comment: of two events the one with the higher version is the later
 * @param revision the pinned one, counted from 1
 * @param name whom it is from, as readers are shown it
 * @param passages what that revision says
 * @param saidAt when that revision was sent
 */
public record CommentPicked(
        String comment,
        String post,
        long version,
        int revision,
        String name,
        List<Passage> passages,
        Instant saidAt,
        Instant occurredAt)
        implements Event {
    public CommentPicked {
        passages = List.copyOf(passages);
    }

    @Override
    public String key() {
        return comment;
    }
}
