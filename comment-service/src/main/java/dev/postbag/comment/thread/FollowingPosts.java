package dev.postbag.comment.thread;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Opens, closes and hides threads as their posts come and go. */
@ApplicationScoped
public class FollowingPosts {

    private final Threads threads;
    private final SecureRandom random;

    public FollowingPosts(Threads threads, SecureRandom random) {
        this.threads = threads;
        this.random = random;
    }

    public void follow(PostState state) {
        threads.follow(state, ThreadKey.fresh(random));
    }

    /** The same for many; of several states of one post the latest counts. */
    public void follow(Collection<PostState> states) {
        Map<String, PostState> latest = new LinkedHashMap<>();
        states.forEach(state ->
                latest.merge(state.post(), state, (one, other) -> one.version() > other.version() ? one : other));
        Map<PostState, ThreadKey> fresh = new LinkedHashMap<>();
        latest.values().forEach(state -> fresh.put(state, ThreadKey.fresh(random)));
        threads.follow(fresh);
    }
}
