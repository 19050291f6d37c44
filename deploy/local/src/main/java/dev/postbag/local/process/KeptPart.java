package dev.postbag.local.process;

import dev.postbag.local.ServerNotStarted;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** A part that is watched once it was ready, and started again with growing pauses whenever it ends unasked. */
final class KeptPart {

    private final Part part;
    private final Clock clock;
    private final Progress progress;
    private final Runnable changed;
    private final CompletableFuture<String> lost;
    private final Patience patience = new Patience();
    private volatile Phase phase = Phase.STARTING;
    private volatile Instant since;
    private volatile int restarts;
    private volatile boolean stopped;
    private volatile String note = "";
    private volatile @Nullable Thread keeper;

    KeptPart(Part part, Clock clock, Progress progress, Runnable changed, CompletableFuture<String> lost) {
        this.part = part;
        this.clock = clock;
        this.progress = progress;
        this.changed = changed;
        this.lost = lost;
        since = clock.instant();
    }

    /** Starts the part for the first time, and watches it from then on. */
    void start() throws InterruptedException {
        long began = System.nanoTime();
        part.start();
        enter(Phase.READY, "");
        progress.done(part.name(), part.facts().shown(), Duration.ofNanos(System.nanoTime() - began));
        if (!part.canStartAgain()) {
            part.ended().thenAccept(reason -> lost.complete(part.name() + ": " + reason));
            return;
        }
        keeper = Thread.ofPlatform().daemon().name("keeper of " + part.name()).start(this::keep);
    }

    PartState state() {
        return new PartState(part.name(), phase, part.facts(), since, restarts, note);
    }

    /** Ends the part and the watch over it. */
    void stop() {
        stopped = true;
        Thread watching = keeper;
        if (watching != null) {
            watching.interrupt();
        }
        enter(Phase.STOPPING, "");
        part.stop();
        enter(Phase.STOPPED, "");
    }

    private void keep() {
        try {
            while (!stopped) {
                String reason = part.ended().get();
                boolean again = false;
                while (!again && !stopped) {
                    again = startedAfter(reason);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("The end of " + part.name() + " cannot fail", impossible);
        }
    }

    private boolean startedAfter(String reason) throws InterruptedException {
        Duration pause = patience.afterEndAt(clock.instant());
        boolean wornOut = patience.isWornOut();
        restarts++;
        enter(wornOut ? Phase.FAILING : Phase.RESTARTING, reason);
        progress.say("%s: %s; starting it again in %d s%s"
                .formatted(part.name(), reason, pause.toSeconds(), wornOut ? " (it ends again and again)" : ""));
        Thread.sleep(pause);
        try {
            part.start();
            enter(Phase.READY, "started again: " + reason);
            progress.say(part.name() + ": ready again");
            return true;
        } catch (ServerNotStarted refused) {
            progress.say(refused.what() + " " + refused.remedy());
            return false;
        }
    }

    private void enter(Phase next, String why) {
        if (stopped && next != Phase.STOPPING && next != Phase.STOPPED) {
            return;
        }
        phase = next;
        note = why;
        since = clock.instant();
        changed.run();
    }
}
