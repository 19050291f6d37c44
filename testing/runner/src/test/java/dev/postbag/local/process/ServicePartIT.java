package dev.postbag.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.postbag.local.LocalPort;
import dev.postbag.local.ServerNotStarted;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServicePartIT {

    @TempDir
    private Path directory;

    private ServicePart part;

    @AfterEach
    void end() {
        part.stop();
    }

    @Test
    void aServiceIsReadyWhenItsHealthEndpointSaysSoAndGoneWhenStopped() throws Exception {
        part = partThat("works");
        part.start();
        ProcessMark mark = part.facts().process().orElseThrow();
        assertThat(mark.stillRunning()).isPresent();

        part.stop();

        assertThat(mark.stillRunning()).isEmpty();
        assertThat(part.ended()).isNotDone();
    }

    @Test
    void aServiceThatDiesOnStartIsToldWithItsLastWordsAndItsLog() {
        part = partThat("dies");

        assertThatThrownBy(part::start).isInstanceOfSatisfying(ServerNotStarted.class, refused -> {
            assertThat(refused.what())
                    .contains("content did not start: it ended with exit code 7", "the database said no");
            assertThat(refused.remedy()).contains(log().toString());
        });
        assertThat(part.facts().process()).isEmpty();
    }

    @Test
    void aServiceThatIsNeverReadyIsEnded() {
        part = partThat("never-ready");

        assertThatThrownBy(part::start)
                .isInstanceOf(ServerNotStarted.class)
                .hasMessageContainingAll("was not ready within 2 s", "answers 503");

        assertThat(part.facts().process()).isEmpty();
    }

    @Test
    void aServiceStoppedWhileItStartsLeavesNoProcess() {
        part = partThat("never-ready");
        CompletableFuture<Void> starting = CompletableFuture.runAsync(() -> {
            try {
                part.start();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        });
        await().atMost(Duration.ofSeconds(10))
                .until(() -> part.facts().process().isPresent());
        ProcessMark mark = part.facts().process().orElseThrow();

        part.stop();

        assertThat(mark.stillRunning()).isEmpty();
        assertThatThrownBy(starting::get)
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseInstanceOf(InterruptedException.class);
        assertThatThrownBy(part::start).isInstanceOf(InterruptedException.class);
    }

    @Test
    void anEndNobodyAskedForIsTold() throws Exception {
        part = partThat("works");
        part.start();

        part.facts().process().flatMap(ProcessMark::stillRunning).orElseThrow().destroyForcibly();

        assertThat(part.ended()).succeedsWithin(Duration.ofSeconds(10)).isEqualTo("it was ended by signal 9");
    }

    private ServicePart partThat(String behaviour) {
        return new ServicePart(
                FakeServices.spec("content", LocalPort.free(), log(), behaviour),
                new Readiness(Duration.ofSeconds(2)),
                () -> {});
    }

    private Path log() {
        return directory.resolve("content.log");
    }
}
