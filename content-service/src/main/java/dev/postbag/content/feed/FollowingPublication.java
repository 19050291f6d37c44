package dev.postbag.content.feed;

import dev.postbag.content.post.PublishedPosts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says when what is told of published posts changed last. */
@ApplicationScoped
public class FollowingPublication {

    /** A second, and what replicas' clocks differ by. */
    private static final Duration SETTLED = Duration.ofSeconds(3);

    private final PublishedPosts posts;
    private final Clock clock;

    public FollowingPublication(PublishedPosts posts, Clock clock) {
        this.posts = posts;
        this.clock = clock;
    }

    public LastChange look() {
        Instant settled = clock.instant().minus(SETTLED);
        @Nullable Instant changed = posts.changedLast().orElse(null);
        return new LastChange(changed, changed != null && changed.isBefore(settled));
    }
}
