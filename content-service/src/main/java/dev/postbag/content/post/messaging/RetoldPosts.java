package dev.postbag.content.post.messaging;

import dev.postbag.content.post.Post;
import dev.postbag.content.post.PostChange;
import dev.postbag.content.post.PostId;
import dev.postbag.content.post.Posts;
import dev.postbag.content.post.RefusedStories;
import dev.postbag.content.post.RefusedStory;
import dev.postbag.kit.retelling.Retellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Tells again of posts as they are now, what became of every story that told of them, and which no post could be made of. */
@ApplicationScoped
public class RetoldPosts {

    /** A post that changes meanwhile comes once more. */
    @Produces
    @Singleton
    Retellable<Post> posts(Posts posts, PostEvents events) {
        return new Retellable<>(
                "posts",
                (place, limit) -> after(posts, place, limit),
                post -> post.updatedAt() + "/" + post.id().value(),
                post -> events.announceAll(changes(post).toList()));
    }

    @Produces
    @Singleton
    Retellable<RefusedStory> refusals(RefusedStories stories, PostEvents events) {
        return new Retellable<>(
                "refusals",
                stories::after,
                RefusedStory::story,
                story -> events.announce(new PostChange.Refused(story)));
    }

    private static List<Post> after(Posts posts, String place, int limit) {
        int split = place.indexOf('/');
        return split < 0
                ? posts.changedSince(Instant.EPOCH, null, limit)
                : posts.changedSince(
                        Instant.parse(place.substring(0, split)), new PostId(place.substring(split + 1)), limit);
    }

    private static Stream<PostChange> changes(Post post) {
        Stream<PostChange> state = toReaders(post);
        return Stream.concat(state, post.provenance().stream().map(story -> new PostChange.Resolved(post.id(), story)));
    }

    /** Nothing of one that was never anything but a draft. */
    private static Stream<PostChange> toReaders(Post post) {
        if (post.publicFrom() == 0) {
            return Stream.empty();
        }
        return switch (post.status()) {
            case DRAFT -> Stream.empty();
            case PUBLISHED -> Stream.of(new PostChange.Published(post, post.updatedAt()));
            case WITHDRAWN -> Stream.of(new PostChange.Withdrawn(post, post.updatedAt()));
            case MERGED -> Stream.of(new PostChange.Merged(post, post.updatedAt()));
        };
    }
}
