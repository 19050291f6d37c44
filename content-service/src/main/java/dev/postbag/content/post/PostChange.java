package dev.postbag.content.post;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something others are told of when a post is saved. */
public sealed interface PostChange {

    /** The post can be read for the first time, or again. */
    record Published(Post post, Instant at) implements PostChange {}

    /** The post has a new revision, or had another address elsewhere too. */
    record Revised(Post post, Instant at) implements PostChange {}

    /** The post is read as another now, which it was found to be the same as. */
    record Merged(Post post, Instant at) implements PostChange {}

    /** The post can no longer be read. */
    record Withdrawn(Post post, Instant at) implements PostChange {}

    /** A story had its effect on the post. */
    record Resolved(PostId post, Provenance provenance) implements PostChange {}

    /** A story tells of no post that could be made. */
    record Refused(RefusedStory story) implements PostChange {}

    /** The changes a story's effect on a post stands for, in the order they are told in. */
    static List<PostChange> of(@Nullable Post before, Post after) {
        Resolved resolved = new Resolved(after.id(), after.provenance().getLast());
        return Stream.concat(toReaders(before, after).stream(), Stream.of(resolved))
                .toList();
    }

    /** What readers see of a change: nothing of a draft. */
    static Optional<PostChange> toReaders(@Nullable Post before, Post after) {
        if (after.status() != PostStatus.PUBLISHED) {
            return Optional.empty();
        }
        if (before == null || before.status() != PostStatus.PUBLISHED) {
            return Optional.of(new Published(after, after.updatedAt()));
        }
        boolean seen = after.current().number() > before.current().number()
                || !after.permalinks().equals(before.permalinks());
        return seen ? Optional.of(new Revised(after, after.updatedAt())) : Optional.empty();
    }
}
