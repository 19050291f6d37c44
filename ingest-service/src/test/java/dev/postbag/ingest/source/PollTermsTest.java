package dev.postbag.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PollTermsTest {

    private final PollTerms terms = new PollTerms(Duration.ofMinutes(30), Duration.ofHours(24), Duration.ofMinutes(1));

    @Test
    void noServerIsAskedMoreOftenThanEveryQuarterOfAnHour() {
        assertThatThrownBy(() -> new PollTerms(Duration.ofMinutes(14), Duration.ofHours(1), Duration.ofMinutes(1)))
                .hasMessageContaining("15 minutes");
    }

    @Test
    void eachFailureDoublesThePauseUpToTheLongest() {
        assertThat(terms.pause(0, 0)).isEqualTo(Duration.ofMinutes(30));
        assertThat(terms.pause(1, 0)).isEqualTo(Duration.ofMinutes(30));
        assertThat(terms.pause(2, 0)).isEqualTo(Duration.ofHours(1));
        assertThat(terms.pause(4, 0)).isEqualTo(Duration.ofHours(4));
        assertThat(terms.pause(400, 0)).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void chanceOnlyMakesThePauseLonger() {
        assertThat(terms.pause(0, 1)).isEqualTo(Duration.ofMinutes(33));
    }
}
