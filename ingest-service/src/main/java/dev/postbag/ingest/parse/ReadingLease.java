package dev.postbag.ingest.parse;

import dev.postbag.ingest.capture.Assignment;
import dev.postbag.ingest.capture.Readings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A worker's hold on a reading: renewed, with how far it is, until it is closed or somebody else has the reading. */
final class ReadingLease implements AutoCloseable {

    private static final Duration BEAT = Duration.ofMillis(500);

    private final Readings readings;
    private final Assignment assignment;
    private final Duration length;
    private final Clock clock;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread keeper;
    private volatile long bytesRead;
    private volatile boolean lost;

    ReadingLease(Readings readings, Assignment assignment, Duration length, Clock clock) {
        this.readings = readings;
        this.assignment = assignment;
        this.length = length;
        this.clock = clock;
        this.keeper = Thread.ofVirtual()
                .name("reading-lease-" + assignment.capture().value().substring(0, 8))
                .start(this::keep);
    }

    /** False when somebody else may have the reading by now. */
    boolean held() {
        return !lost;
    }

    void reached(long bytes) {
        bytesRead = bytes;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            keeper.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() {
        long told = 0;
        Instant renewed = clock.instant();
        try {
            while (!lost && !closed.await(BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                long reached = bytesRead;
                boolean due = !clock.instant().isBefore(renewed.plus(length.dividedBy(3)));
                if (reached != told || due) {
                    if (renew(reached)) {
                        renewed = clock.instant();
                        told = reached;
                    } else {
                        lost |= !clock.instant().isBefore(renewed.plus(length));
                    }
                }
            }
        } catch (InterruptedException interrupted) {
            lost = true;
        }
    }

    /** False when the store could not be asked: the lease runs on, it may be out of reach for a moment only. */
    private boolean renew(long reached) {
        try {
            lost = !readings.renew(assignment, reached, clock.instant().plus(length));
            return true;
        } catch (RuntimeException outOfReach) {
            return false;
        }
    }
}
