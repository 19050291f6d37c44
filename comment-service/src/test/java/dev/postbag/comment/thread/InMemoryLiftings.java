package dev.postbag.comment.thread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which posts hold which comments, out of threads in memory. */
public final class InMemoryLiftings implements Liftings {

    private final InMemoryThreads threads;

    public InMemoryLiftings(InMemoryThreads threads) {
        this.threads = threads;
    }

    @Override
    public Map<String, List<PickedIn>> of(Collection<String> comments) {
        Map<String, Lifting> liftings = threads.liftings();
        Map<String, List<PickedIn>> found = new HashMap<>();
        liftings.keySet().stream()
                .sorted(Comparator.comparing(
                                (String post) -> threads.publishedOn(post).orElse(""))
                        .thenComparing(post -> post))
                .forEach(post -> liftings.get(post).revisions().forEach((comment, revision) -> {
                    if (comments.contains(comment)) {
                        Lifting lifting = liftings.get(post);
                        found.computeIfAbsent(comment, none -> new ArrayList<>())
                                .add(new PickedIn(post, lifting.slug(), lifting.title(), revision));
                    }
                }));
        return found;
    }

    @Override
    public Set<String> heldBy(Collection<String> posts) {
        Set<String> held = new HashSet<>();
        threads.liftings().forEach((post, lifting) -> {
            if (posts.contains(post)) {
                held.addAll(lifting.revisions().keySet());
            }
        });
        return held;
    }
}
