package dev.postbag.content.post;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something others are told of when a post is saved. */
public sealed interface PostChange {

    /** The post can be read for the first time. */
    record Published(Post post, Instant at) implements PostChange {}

    /** The post has a new revision. */
    record Revised(Post post, Instant at) implements PostChange {}

    /** The post can no longer be read. */
    record Withdrawn(Post post, Instant at) implements PostChange {}

    /** A story had its effect on the post. */
    record Resolved(PostId post, Provenance provenance) implements PostChange {}

    /** A story tells of no post that could be made. */
    record Refused(RefusedStory story) implements PostChange {}

    /** The changes a story's effect on a post stands for, in the order they are told in. */
    static List<PostChange> of(@Nullable Post before, Post after) {
        Provenance latest = after.provenance().getLast();
        Resolved resolved = new Resolved(after.id(), latest);
        if (before == null) {
            return List.of(new Published(after, after.updatedAt()), resolved);
        }
        return latest.outcome() == Outcome.REVISED
                ? List.of(new Revised(after, after.updatedAt()), resolved)
                : List.of(resolved);
    }
}
