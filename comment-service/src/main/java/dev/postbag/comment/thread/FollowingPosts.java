package dev.postbag.comment.thread;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;

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
}
