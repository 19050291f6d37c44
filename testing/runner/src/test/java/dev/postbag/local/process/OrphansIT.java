package dev.postbag.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrphansIT {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private Process process;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder("sleep", "86399").start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void aChildOfAKilledRunnerIsEnded() {
        ProcessMark mark = ProcessMark.of(process.toHandle(), "86399");

        assertThat(Orphans.end(left(mark))).containsExactly("content (process " + process.pid() + ")");

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void aStrangerWhoGotTheNumberLaterIsLeftAlone() {
        Instant before = process.info().startInstant().orElseThrow().minus(Duration.ofMinutes(1));

        assertThat(Orphans.end(left(new ProcessMark(process.pid(), before, "86399"))))
                .isEmpty();

        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void aStrangerWithAnotherCommandIsLeftAlone() {
        ProcessMark mark = ProcessMark.of(process.toHandle(), "-Dpostbag.part=content@/somewhere");

        assertThat(Orphans.end(left(mark))).isEmpty();

        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void aProcessThatIsGoneIsNoOrphan() throws InterruptedException {
        ProcessMark mark = ProcessMark.of(process.toHandle(), "86399");
        process.destroyForcibly().waitFor();

        assertThat(Orphans.end(left(mark))).isEmpty();
    }

    @Test
    void serversOutliveTheServicesThatNeedThem() throws IOException {
        Process server = new ProcessBuilder("sleep", "86399").start();
        try {
            PartState content = part("content", ProcessMark.of(process.toHandle(), "86399"));
            PartState mongodb = part("mongodb", ProcessMark.of(server.toHandle(), "86399"));

            // The last part would else be the first to end.
            assertThat(Orphans.end(left(List.of(content, mongodb))))
                    .containsExactly(
                            "content (process " + process.pid() + ")", "mongodb (process " + server.pid() + ")");
        } finally {
            server.destroyForcibly();
        }
    }

    private static RunState left(ProcessMark child) {
        return left(List.of(part("content", child)));
    }

    private static PartState part(String name, ProcessMark child) {
        return new PartState(
                name, Phase.READY, new PartFacts(Optional.of(child), "http://127.0.0.1:1", ""), NOW, 0, "");
    }

    private static RunState left(List<PartState> parts) {
        return new RunState(new ProcessMark(1, NOW, "runner"), Phase.READY, "http://127.0.0.1:2", NOW, parts);
    }
}
