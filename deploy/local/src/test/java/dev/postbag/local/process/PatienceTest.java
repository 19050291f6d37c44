package dev.postbag.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private final Patience patience = new Patience();

    @Test
    void thePauseDoublesWithEachEndUpToHalfAMinute() {
        assertThat(IntStream.range(0, 8)
                        .mapToObj(i -> patience.afterEndAt(START.plusSeconds(i)).toSeconds()))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
    }

    @Test
    void fiveEndsInFiveMinutesAreTooMany() {
        IntStream.range(0, 4).forEach(i -> patience.afterEndAt(START.plusSeconds(i)));
        assertThat(patience.isWornOut()).isFalse();

        patience.afterEndAt(START.plusSeconds(60));

        assertThat(patience.isWornOut()).isTrue();
    }

    @Test
    void endsOfLongAgoAreForgotten() {
        IntStream.range(0, 6).forEach(i -> patience.afterEndAt(START.plusSeconds(i)));

        assertThat(patience.afterEndAt(START.plus(Duration.ofHours(1)))).isEqualTo(Duration.ofSeconds(1));
        assertThat(patience.isWornOut()).isFalse();
    }
}
