package dev.postbag.local.process;

import java.util.concurrent.CompletableFuture;

/** One server of the running platform: Kafka, MongoDB or a service. */
public interface Part {

    /** What it is called in status, logs and messages. */
    String name();

    /**
     * Starts it and returns when it is ready; may be called again after it ended.
     *
     * @throws dev.postbag.local.ServerNotStarted when it cannot be started; nothing of it is left running then
     */
    void start() throws InterruptedException;

    /** Completes, with the reason, when the life begun by the last start ends without {@link #stop} having been called. */
    CompletableFuture<String> ended();

    /** Can it be started again in the life of this runner? */
    default boolean canStartAgain() {
        return true;
    }

    /** Its process, address and kind as they are now. */
    PartFacts facts();

    /** Ends it, at any moment, even while it starts; returns when it is gone. */
    void stop();
}
