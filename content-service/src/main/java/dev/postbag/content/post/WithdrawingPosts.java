package dev.postbag.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Takes a post down for good. A second order changes nothing: the first one's reason stands. */
@ApplicationScoped
public class WithdrawingPosts {

    private static final int TRIES = 10;

    private final Posts posts;
    private final Clock clock;

    public WithdrawingPosts(Posts posts, Clock clock) {
        this.posts = posts;
        this.clock = clock;
    }

    public WithdrawResult withdraw(WithdrawPost order) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<Post> found = PostId.read(order.post())
                    .flatMap(posts::find)
                    .or(() -> Slug.read(order.post()).flatMap(posts::at));
            if (found.isEmpty()) {
                return new WithdrawResult.NoSuchPost();
            }
            Post before = Merges.end(found.get(), posts);
            Withdrawal earlier = before.withdrawal();
            if (earlier != null) {
                return new WithdrawResult.Withdrawn(before.id(), earlier);
            }
            Withdrawal now = new Withdrawal(order.reason(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
            Post after = before.withdrawn(now);
            List<PostChange> changes = before.status() == PostStatus.DRAFT
                    ? List.of()
                    : List.of(new PostChange.Withdrawn(after, now.at()));
            if (posts.replace(before, after, changes)) {
                return new WithdrawResult.Withdrawn(after.id(), now);
            }
        }
        throw new IllegalStateException("Post " + order.post() + " is being changed by others all the time");
    }
}
