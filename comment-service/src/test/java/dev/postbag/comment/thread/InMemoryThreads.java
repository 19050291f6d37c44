package dev.postbag.comment.thread;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Threads kept in memory, for tests. */
public final class InMemoryThreads implements Threads {

    private final Map<String, CommentThread> threads = new HashMap<>();
    private final Map<String, String> dates = new HashMap<>();
    private final Map<String, Lifting> liftings = new HashMap<>();
    /** The last number drawn in each thread. */
    final Map<String, Long> drawn = new ConcurrentHashMap<>();

    @Override
    public synchronized Optional<CommentThread> under(String post) {
        return Optional.ofNullable(threads.get(post));
    }

    @Override
    public synchronized void follow(PostState state, ThreadKey fresh) {
        CommentThread before = threads.get(state.post());
        if (before == null || before.postVersion() < state.version()) {
            if (state.publishedOn() != null) {
                dates.put(state.post(), state.publishedOn());
            }
            liftings.remove(state.post());
            Optional.ofNullable(state.lifting()).ifPresent(lifting -> liftings.put(state.post(), lifting));
            threads.put(
                    state.post(),
                    new CommentThread(
                            state.post(),
                            state.readable() && state.commentsOpen(),
                            !state.readable(),
                            state.version(),
                            before == null ? fresh : before.key(),
                            state.names()));
        }
    }

    synchronized Map<String, Lifting> liftings() {
        return Map.copyOf(liftings);
    }

    synchronized Optional<String> publishedOn(String post) {
        return Optional.ofNullable(dates.get(post));
    }
}
