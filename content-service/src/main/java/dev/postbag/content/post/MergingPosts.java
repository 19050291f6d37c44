package dev.postbag.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes one post of two that the desk found to be the same. Done again, also after a kill in between, it changes nothing
 * more.
 */
@ApplicationScoped
public class MergingPosts {

    private static final int TRIES = 10;

    private final Posts posts;
    private final Clock clock;

    public MergingPosts(Posts posts, Clock clock) {
        this.posts = posts;
        this.clock = clock;
    }

    /** @return the post that both are read as now; nothing when one of them was taken down or is not there */
    public Optional<Post> merge(PostId one, PostId other, Likeness likeness) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<Post> first = posts.find(one).map(post -> Merges.end(post, posts));
            Optional<Post> second = posts.find(other).map(post -> Merges.end(post, posts));
            if (first.isEmpty() || second.isEmpty()) {
                return Optional.empty();
            }
            if (first.get().id().equals(second.get().id())) {
                return first;
            }
            if (first.get().withdrawal() != null || second.get().withdrawal() != null) {
                return Optional.empty();
            }
            boolean inOrder = isReadFirst(first.get(), second.get());
            Post into = inOrder ? first.get() : second.get();
            Post from = inOrder ? second.get() : first.get();
            Optional<Post> done = merge(from, into, likeness);
            if (done.isPresent()) {
                return done;
            }
        }
        throw new IllegalStateException("Posts " + one + " and " + other + " are being changed by others all the time");
    }

    private Optional<Post> merge(Post from, Post into, Likeness likeness) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Post whole = into;
        boolean isWhole = into.withdrawnQuotations().containsAll(from.withdrawnQuotations())
                && from.provenance().stream()
                        .allMatch(entry -> into.provenanceOf(entry.story()).isPresent());
        if (!isWhole) {
            whole = Absorption.of(into, from, likeness, now);
            List<PostChange> changes = new ArrayList<>();
            PostChange.toReaders(into, whole).ifPresent(changes::add);
            if (!posts.replace(into, whole, changes)) {
                return Optional.empty();
            }
        }
        Post signpost = from.merged(into.id(), now);
        List<PostChange> changes =
                from.status() == PostStatus.DRAFT ? List.of() : List.of(new PostChange.Merged(signpost, now));
        return posts.replace(from, signpost, changes) ? Optional.of(whole) : Optional.empty();
    }

    /** What readers have goes before a draft, then what was there first. */
    private static boolean isReadFirst(Post one, Post other) {
        boolean published = one.status() == PostStatus.PUBLISHED;
        if (published != (other.status() == PostStatus.PUBLISHED)) {
            return published;
        }
        int order = one.createdAt().compareTo(other.createdAt());
        return order < 0 || order == 0 && one.id().value().compareTo(other.id().value()) < 0;
    }
}
