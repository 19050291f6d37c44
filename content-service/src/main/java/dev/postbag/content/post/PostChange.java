package dev.postbag.content.post;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something others are told of when a post is saved. */
public sealed interface PostChange {

    /** The post can be read for the first time, or again. */
    record Published(Post post, Instant at) implements PostChange {}

    /**
     * The post has a new revision, had another address elsewhere too, is given out with other words left out, or is about
     * something else.
     *
     * @param left what it is about no more
     */
    record Revised(Post post, Instant at, List<Topic> left) implements PostChange {}

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
        // That a story was met again is all that changes otherwise, and Resolved tells so.
        Optional<PostChange> toReaders =
                before == null || isSeen(before, after) ? toReaders(before, after) : Optional.empty();
        return Stream.concat(toReaders.stream(), Stream.of(resolved)).toList();
    }

    /** What readers may see of a change: nothing of a draft. */
    static Optional<PostChange> toReaders(@Nullable Post before, Post after) {
        if (after.status() != PostStatus.PUBLISHED) {
            return Optional.empty();
        }
        if (before == null || before.status() != PostStatus.PUBLISHED) {
            return Optional.of(new Published(after, after.updatedAt()));
        }
        Set<String> about =
                after.particulars().topics().stream().map(Topic::slug).collect(Collectors.toSet());
        List<Topic> left = before.particulars().topics().stream()
                .filter(topic -> !about.contains(topic.slug()))
                .toList();
        return Optional.of(new Revised(after, after.updatedAt(), left));
    }

    private static boolean isSeen(Post before, Post after) {
        return before.status() != after.status()
                || after.current().number() > before.current().number()
                || !after.permalinks().equals(before.permalinks())
                || !after.particulars().topics().equals(before.particulars().topics())
                || !after.withdrawnQuotations().equals(before.withdrawnQuotations());
    }
}
