package dev.postbag.kit.inbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Does what mostly waits for a store for many things at once, where none depends on another. */
public final class AtOnce {

    private static final int MOST = 16;

    private AtOnce() {}

    /**
     * Returns when the work is done on every item.
     *
     * @throws RuntimeException what one of them failed with, once all have ended
     */
    public static <T> void forEach(Collection<T> items, Consumer<T> work) {
        try (ExecutorService workers =
                Executors.newFixedThreadPool(MOST, Thread.ofVirtual().factory())) {
            List<Future<?>> begun = new ArrayList<>();
            items.forEach(item -> begun.add(workers.submit(() -> work.accept(item))));
            @Nullable RuntimeException failure = null;
            for (Future<?> each : begun) {
                failure = failure == null ? failureOf(each) : failure;
            }
            if (failure != null) {
                throw failure;
            }
        }
    }

    private static @Nullable RuntimeException failureOf(Future<?> work) {
        try {
            work.get();
            return null;
        } catch (ExecutionException failed) {
            return failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new IllegalStateException("Interrupted", interrupted);
        }
    }
}
