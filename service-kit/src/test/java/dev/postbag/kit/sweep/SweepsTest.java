package dev.postbag.kit.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SweepsTest {

    private final Sweeps sweeps = new Sweeps();

    @AfterEach
    void stop() {
        sweeps.onStop(new ShutdownEvent());
    }

    @Test
    void whateverItFailsWithItIsDoneAgain() throws InterruptedException {
        AtomicInteger times = new AtomicInteger();
        CountDownLatch thrice = new CountDownLatch(3);
        sweeps.start("test", Duration.ofMillis(1), "It could not be done", () -> {
            thrice.countDown();
            if (times.incrementAndGet() == 1) {
                throw new IllegalStateException("out of reach");
            }
            throw new StackOverflowError();
        });

        assertThat(thrice.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theFirstTimeMayComeSooner() throws InterruptedException {
        CountDownLatch once = new CountDownLatch(1);
        sweeps.start("test", Duration.ofMillis(1), Duration.ofDays(1), "It could not be done", once::countDown);

        assertThat(once.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void nothingIsBegunAfterTheEnd() throws InterruptedException {
        List<Thread> worked = new CopyOnWriteArrayList<>();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        sweeps.start("test", Duration.ofMillis(1), "It could not be done", () -> {
            worked.add(Thread.currentThread());
            begun.countDown();
            try {
                ended.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        sweeps.onStop(new ShutdownEvent());
        ended.countDown();

        worked.getFirst().join();
        assertThat(worked).hasSize(1);
    }
}
