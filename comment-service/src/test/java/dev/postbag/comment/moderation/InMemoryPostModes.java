package dev.postbag.comment.moderation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Modes kept in memory, for tests. */
final class InMemoryPostModes implements PostModes {

    private final Map<String, Chosen> modes = new HashMap<>();

    @Override
    public synchronized Optional<Chosen> of(String post) {
        return Optional.ofNullable(modes.get(post));
    }

    @Override
    public synchronized boolean choose(String post, Mode mode, long seen) {
        boolean known = of(post).map(Chosen::version).orElse(0L) == seen;
        if (known) {
            modes.put(post, new Chosen(mode, seen + 1));
        }
        return known;
    }
}
