package dev.postbag.content.post;

import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Something that is done step by step, when it is its turn, and may be killed between two steps. */
final class Activity {

    private final Semaphore turn = new Semaphore(0);
    private final Semaphore stepDone = new Semaphore(0);
    private volatile boolean killed;
    private volatile boolean over;
    private volatile RuntimeException failure;

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** @param work is given what it has to call between its steps */
    Activity(Consumer<Runnable> work) {
        Thread.ofVirtual().start(() -> {
            turn.acquireUninterruptibly();
            try {
                work.accept(this::pause);
            } catch (Killed dead) {
                // It stops there, and nobody finishes it.
            } catch (RuntimeException failed) {
                failure = failed;
            } finally {
                over = true;
                stepDone.release();
            }
        });
    }

    /** Lets it go one step on; whether it has more to do. */
    boolean step() {
        turn.release();
        stepDone.acquireUninterruptibly();
        if (failure != null) {
            throw failure;
        }
        return !over;
    }

    void kill() {
        killed = true;
        step();
    }

    private void pause() {
        stepDone.release();
        turn.acquireUninterruptibly();
        if (killed) {
            throw new Killed();
        }
    }
}
