package dev.postbag.comment.imported;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What posts are known by, kept in memory, for tests. */
final class InMemoryKnownPosts implements KnownPosts {

    private final Map<PostSign, String> posts = new HashMap<>();

    @Override
    public synchronized void keep(String post, Collection<PostSign> signs) {
        signs.forEach(sign -> posts.putIfAbsent(sign, post));
    }

    @Override
    public synchronized Map<PostSign, String> knownBy(Collection<PostSign> signs) {
        Map<PostSign, String> known = new HashMap<>(posts);
        known.keySet().retainAll(signs);
        return known;
    }
}
