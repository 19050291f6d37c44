package dev.postbag.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeptPartTest {

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final CompletableFuture<String> lost = new CompletableFuture<>();
    private final FragilePart part = new FragilePart();
    private final KeptPart kept = new KeptPart(
            part,
            Clock.systemUTC(),
            new Progress() {
                @Override
                public void done(String what, String detail, Duration took) {
                    told.add(what + " ready");
                }

                @Override
                public void say(String line) {
                    told.add(line);
                }
            },
            () -> {},
            lost);

    @AfterEach
    void stop() {
        kept.stop();
    }

    @Test
    void aPartThatEndsIsStartedAgain() throws Exception {
        kept.start();

        part.end("it was ended by signal 9");

        await().atMost(Duration.ofSeconds(10))
                .until(() -> part.starts.get() == 2 && kept.state().phase() == Phase.READY);
        assertThat(kept.state().restarts()).isEqualTo(1);
        assertThat(told)
                .containsExactly(
                        "fragile ready",
                        "fragile: it was ended by signal 9; starting it again in 1 s",
                        "fragile: ready again");
    }

    @Test
    void aPartThatCannotBeStartedAgainIsLost() throws Exception {
        part.canStartAgain = false;
        kept.start();

        part.end("its disk is full");

        assertThat(lost).succeedsWithin(Duration.ofSeconds(5)).isEqualTo("fragile: its disk is full");
        assertThat(part.starts).hasValue(1);
    }

    @Test
    void aStoppedPartStaysStopped() throws Exception {
        kept.start();
        part.end("it ended");

        kept.stop();

        assertThat(kept.state().phase()).isEqualTo(Phase.STOPPED);
        assertThat(part.starts).hasValue(1);
    }

    private static final class FragilePart implements Part {

        private final AtomicInteger starts = new AtomicInteger();
        private volatile CompletableFuture<String> ended = new CompletableFuture<>();
        private volatile boolean canStartAgain = true;

        void end(String reason) {
            ended.complete(reason);
        }

        @Override
        public String name() {
            return "fragile";
        }

        @Override
        public void start() {
            ended = new CompletableFuture<>();
            starts.incrementAndGet();
        }

        @Override
        public CompletableFuture<String> ended() {
            return ended.copy();
        }

        @Override
        public boolean canStartAgain() {
            return canStartAgain;
        }

        @Override
        public PartFacts facts() {
            return PartFacts.none();
        }

        @Override
        public void stop() {
            // Nothing of it runs.
        }
    }
}
