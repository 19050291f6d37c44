package dev.postbag.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.local.process.PartFacts;
import dev.postbag.local.process.PartState;
import dev.postbag.local.process.Phase;
import dev.postbag.local.process.ProcessMark;
import dev.postbag.local.process.RunState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StatusTableTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void eachPartHasItsLine() {
        RunState state = new RunState(
                new ProcessMark(10, NOW, "Postbag"),
                Phase.READY,
                "http://127.0.0.1:8080",
                NOW.minusSeconds(7_300),
                List.of(
                        new PartState(
                                "kafka",
                                Phase.READY,
                                new PartFacts(Optional.empty(), "127.0.0.1:9092", "Kafka 4.1.1 in the runner"),
                                NOW.minusSeconds(90),
                                0,
                                ""),
                        new PartState(
                                "content",
                                Phase.FAILING,
                                new PartFacts(Optional.of(new ProcessMark(11, NOW, "x")), "http://127.0.0.1:2", ""),
                                NOW.minusSeconds(5),
                                6,
                                "it was ended by signal 9")));

        List<String> lines =
                new StatusTable(NOW, pid -> pid == 11 ? OptionalLong.of(300L << 20) : OptionalLong.empty()).of(state);

        assertThat(lines.stream().map(line -> line.replaceAll(" {2,}", " | ")))
                .containsExactly(
                        "PART | STATE | PID | ADDRESS | SINCE | MEMORY",
                        "runner | ready | 10 | http://127.0.0.1:8080 | 2 h 1 min | -",
                        "kafka | ready | - | 127.0.0.1:9092 | 1 min | - | Kafka 4.1.1 in the runner",
                        "content | failing | 11 | http://127.0.0.1:2 | 5 s | 300 MiB | restarts: 6; it was ended by signal 9");
    }
}
