package dev.postbag.content.post;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Leaves the posts of stories that the desk joined to another as signposts to its post. Done again, also after a kill in
 * between, it changes nothing more; what the desk decided later stands.
 */
final class Joins {

    private static final int TRIES = 10;

    private Joins() {}

    static void complete(Story story, PostId into, Posts posts, Instant now) {
        Correction correction = story.correction();
        if (correction != null) {
            correction.joins().forEach(key -> complete(Claim.key(key), correction, story.id(), into, posts, now));
        }
    }

    private static void complete(
            Claim key, Correction correction, String story, PostId into, Posts posts, Instant now) {
        for (int tries = 0; tries < TRIES; tries++) {
            Post whole = posts.find(into).orElseThrow();
            Optional<Post> from = Optional.ofNullable(posts.owners(List.of(key)).get(key))
                    .filter(post -> !post.id().equals(into) && post.isBefore(correction));
            if (from.isEmpty() || !tells(whole, story)) {
                return;
            }
            if (join(from.get(), whole, correction, posts, now)) {
                return;
            }
        }
        throw new IllegalStateException("Post " + into + " is being changed by others all the time");
    }

    private static boolean tells(Post whole, String story) {
        return whole.withdrawal() == null
                && whole.provenanceOf(story)
                        .filter(entry -> entry.reason() == Reason.CORRECTED || entry.reason() == Reason.SAME_WORDS)
                        .isPresent();
    }

    private static boolean join(Post from, Post whole, Correction correction, Posts posts, Instant now) {
        if (from.withdrawal() != null || from.mergedInto() != null) {
            return true;
        }
        Optional<Post> apprised = whole.apprisedOf(from, now);
        if (apprised.isPresent() && !posts.replace(whole, apprised.get(), toReaders(whole, apprised.get()))) {
            return false;
        }
        Post signpost = from.joined(whole.id(), correction, now);
        List<PostChange> changes =
                from.status() == PostStatus.DRAFT ? List.of() : List.of(new PostChange.Merged(signpost, now));
        return posts.replace(from, signpost, changes);
    }

    private static List<PostChange> toReaders(Post before, Post after) {
        return PostChange.toReaders(before, after).stream().toList();
    }
}
