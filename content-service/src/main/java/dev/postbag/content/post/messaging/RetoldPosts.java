package dev.postbag.content.post.messaging;

import dev.postbag.content.post.Post;
import dev.postbag.content.post.PostChange;
import dev.postbag.content.post.PostId;
import dev.postbag.content.post.Posts;
import dev.postbag.kit.retelling.Retellable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells of posts again as they are now, and what became of every story that told of them. */
@ApplicationScoped
public class RetoldPosts implements Retellable {

    private static final int A_FEW = 100;

    private final Posts posts;
    private final PostEvents events;

    public RetoldPosts(Posts posts, PostEvents events) {
        this.posts = posts;
        this.events = events;
    }

    @Override
    public String name() {
        return "posts";
    }

    /** A post that changes meanwhile comes once more. */
    @Override
    public Optional<Retold> after(String place) {
        int split = place.indexOf('/');
        List<Post> next = split < 0
                ? posts.changedSince(Instant.EPOCH, null, A_FEW)
                : posts.changedSince(
                        Instant.parse(place.substring(0, split)), new PostId(place.substring(split + 1)), A_FEW);
        if (next.isEmpty()) {
            return Optional.empty();
        }
        Post last = next.getLast();
        return Optional.of(new Retold(
                last.updatedAt() + "/" + last.id().value(),
                next.stream()
                        .flatMap(RetoldPosts::changes)
                        .flatMap(change -> events.announce(change).stream())
                        .toList()));
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
