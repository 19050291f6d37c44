package dev.postbag.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00.123456Z");

    @TempDir
    private Path directory;

    @Test
    void aStateIsReadAsItWasWritten() throws IOException {
        StateFile file = new StateFile(directory.resolve("state.json"));
        PartFacts own =
                new PartFacts(Optional.of(new ProcessMark(12, NOW, "/data/mongodb")), "127.0.0.1:27017", "MongoDB");
        RunState state = new RunState(
                new ProcessMark(11, NOW, "Postbag"),
                Phase.READY,
                "http://127.0.0.1:8080",
                NOW,
                List.of(
                        new PartState(
                                "kafka",
                                Phase.READY,
                                new PartFacts(Optional.empty(), "127.0.0.1:9092", ""),
                                NOW,
                                0,
                                ""),
                        new PartState("mongodb", Phase.FAILING, own, NOW, 5, "it ended")));

        file.write(state);

        assertThat(file.read()).contains(state);
        assertThat(state.children()).containsExactly(own.process().orElseThrow());
    }

    @Test
    void aDamagedFileReadsAsNoState() throws IOException {
        StateFile file = new StateFile(directory.resolve("state.json"));
        assertThat(file.read()).isEmpty();

        for (String damaged :
                List.of("", "{\"runner\":{\"pid\":1", "{}", "[]", "{\"runner\":{\"pid\":1,\"started\":\"soon\"}}")) {
            Files.writeString(file.path(), damaged);
            assertThat(file.read()).as(damaged).isEmpty();
        }
    }
}
