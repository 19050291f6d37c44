package dev.postbag.kit.together;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does in one go what many callers want at once: one asks the store for all who wait, whoever comes meanwhile is in the next
 * go, which follows at once. Nobody waits for company: a lone caller's work is done right away, in its own thread.
 */
public final class Together<T, R> {

    private static final int MOST = 256;

    private final Function<List<T>, List<R>> work;
    private final Deque<Call<T, R>> waiting = new ArrayDeque<>();
    private boolean busy;

    /**
     * @param work gives the answers in the order of the items; done again for items whose caller was not the one who was
     *     interrupted at it, so it must bear that
     */
    public Together(Function<List<T>, List<R>> work) {
        this.work = work;
    }

    /**
     * Returns what the work answers for the item. It begins after this was called: what it reads is no older.
     *
     * @throws RuntimeException what the work failed with, for each of its callers
     */
    public R with(T item) {
        Call<T, R> mine = new Call<>(item);
        enter(mine);
        try {
            mine.called.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            leave(mine);
            throw new IllegalStateException("Interrupted", interrupted);
        }
        if (mine.leads) {
            lead();
        }
        return mine.answer();
    }

    private void lead() {
        List<Call<T, R>> batch = take();
        try {
            List<R> answers = work.apply(batch.stream().map(call -> call.item).toList());
            for (int place = 0; place < batch.size(); place++) {
                batch.get(place).answers = List.of(answers.get(place));
            }
        } catch (RuntimeException | Error failed) {
            if (Thread.currentThread().isInterrupted()) {
                // Meant for the leader alone.
                waitAgain(batch);
            }
            batch.forEach(call -> call.failure = failed);
        } finally {
            callNext();
            batch.forEach(call -> call.called.countDown());
        }
    }

    private synchronized void enter(Call<T, R> call) {
        waiting.add(call);
        if (!busy) {
            callNext();
        }
    }

    private synchronized void leave(Call<T, R> call) {
        call.left = true;
        waiting.remove(call);
        if (call.leads) {
            callNext();
        }
    }

    private synchronized List<Call<T, R>> take() {
        List<Call<T, R>> batch = new ArrayList<>();
        while (!waiting.isEmpty() && batch.size() < MOST) {
            batch.add(waiting.remove());
        }
        return batch;
    }

    /** All but the one who leads, who comes first, and those who have left meanwhile. */
    private synchronized void waitAgain(List<Call<T, R>> batch) {
        while (batch.size() > 1) {
            Call<T, R> last = batch.removeLast();
            if (!last.left) {
                waiting.addFirst(last);
            }
        }
    }

    /** The next to lead stays the first of those who wait until it takes them. */
    private synchronized void callNext() {
        @Nullable Call<T, R> next = waiting.peek();
        busy = next != null;
        if (next != null) {
            next.leads = true;
            next.called.countDown();
        }
    }

    private static final class Call<T, R> {

        private final T item;
        private final CountDownLatch called = new CountDownLatch(1);
        private volatile boolean leads;
        /** Nobody waits for its answer any more; told and asked under the lock of all calls. */
        private boolean left;

        private List<R> answers = List.of();
        private @Nullable Throwable failure;

        Call(T item) {
            this.item = item;
        }

        R answer() {
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
            return answers.getFirst();
        }
    }
}
