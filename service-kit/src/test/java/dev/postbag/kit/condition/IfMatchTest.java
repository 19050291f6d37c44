package dev.postbag.kit.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postbag.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IfMatchTest {

    @Test
    void theVersionIsReadWithoutWhatTellsOfCounts() {
        assertThat(IfMatch.version("\"7\"")).isEqualTo(7);
        assertThat(IfMatch.version("\"7-1f\"")).isEqualTo(7);
    }

    @Test
    void whatNoVersionHasIsStale() {
        assertThat(statusOf("\"7f\"")).isEqualTo(412);
        assertThat(statusOf("\"-7\"")).isEqualTo(412);
        assertThat(statusOf("W/\"7\"")).isEqualTo(412);
        assertThat(statusOf("7")).isEqualTo(400);
        assertThat(statusOf(null)).isEqualTo(428);
    }

    private static int statusOf(@Nullable String header) {
        ProblemException[] refused = new ProblemException[1];
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> IfMatch.version(header))
                .satisfies(problem -> refused[0] = problem);
        return refused[0].problem().status();
    }
}
