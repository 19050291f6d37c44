package dev.postbag.content.post;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which posts hold which comments, in memory, for tests. */
public final class InMemoryLiftings implements Liftings {

    private final Map<String, Set<PostId>> posts = new TreeMap<>();

    @Override
    public synchronized void note(String comment, PostId post) {
        posts.computeIfAbsent(comment, none -> new LinkedHashSet<>()).add(post);
    }

    @Override
    public synchronized List<PostId> of(String comment) {
        return List.copyOf(posts.getOrDefault(comment, Set.of()));
    }
}
