package dev.postbag.comment.thread;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Threads kept in memory, for tests. */
public final class InMemoryThreads implements Threads {

    private final Map<String, CommentThread> threads = new HashMap<>();

    @Override
    public synchronized Optional<CommentThread> under(String post) {
        return Optional.ofNullable(threads.get(post));
    }

    @Override
    public synchronized void follow(PostState state, ThreadKey fresh) {
        CommentThread before = threads.get(state.post());
        if (before == null || before.postVersion() < state.version()) {
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
}
