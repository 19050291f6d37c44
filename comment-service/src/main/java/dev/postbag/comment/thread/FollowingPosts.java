package dev.postbag.comment.thread;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Opens, closes and hides threads as their posts come and go. */
@ApplicationScoped
public class FollowingPosts {

    private final Threads threads;
    private final Liftings liftings;
    private final Tidings tidings;
    private final SecureRandom random;

    public FollowingPosts(Threads threads, Liftings liftings, Tidings tidings, SecureRandom random) {
        this.threads = threads;
        this.liftings = liftings;
        this.tidings = tidings;
        this.random = random;
    }

    public void follow(PostState state) {
        follow(List.of(state));
    }

    /** The same for many; of several states of one post the latest counts. */
    public void follow(Collection<PostState> states) {
        Map<String, PostState> latest = new LinkedHashMap<>();
        states.forEach(state ->
                latest.merge(state.post(), state, (one, other) -> one.version() > other.version() ? one : other));
        Map<PostState, ThreadKey> fresh = new LinkedHashMap<>();
        latest.values().forEach(state -> fresh.put(state, ThreadKey.fresh(random)));
        Set<String> lifted = new LinkedHashSet<>(liftings.heldBy(latest.keySet()));
        threads.follow(fresh);
        latest.values().stream()
                .map(PostState::lifting)
                .filter(Objects::nonNull)
                .forEach(lifting -> lifted.addAll(lifting.revisions().keySet()));
        tidings.tell(
                ThreadChange.Kind.REDUCED,
                latest.values().stream()
                        .filter(state -> !state.readable())
                        .map(PostState::post)
                        .toList());
        tidings.tellOf(ThreadChange.Kind.REDUCED, lifted);
    }
}
