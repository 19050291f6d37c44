package dev.postbag.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PressureTest {

    private static final PuzzleRule RULE = new PuzzleRule(false, 10, 16, 20);

    private long now = 3;
    private final Pressure pressure = new Pressure(() -> now);

    @Test
    void itIsHowManyCameASecondLately() {
        add(50);
        assertThat(pressure.writesPerSecond()).isEqualTo(10);

        pass(Duration.ofSeconds(5));
        assertThat(pressure.writesPerSecond()).isEqualTo(10);
        pass(Duration.ofMillis(2_500));
        assertThat(pressure.writesPerSecond()).isEqualTo(5);
        add(10);
        assertThat(pressure.writesPerSecond()).isEqualTo(7);
        pass(Duration.ofMillis(2_500));
        assertThat(pressure.writesPerSecond()).isEqualTo(2);
    }

    @Test
    void afterAWhileWithoutAnyThereIsNone() {
        add(50);
        pass(Duration.ofSeconds(11));
        assertThat(pressure.writesPerSecond()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0,16", "10,16", "19.9,16", "20,17", "40,18", "160,20", "1e9,20"})
    void aPuzzleIsTwiceAsHardWhenTwiceAsMuchIsWritten(double writesPerSecond, int bits) {
        assertThat(RULE.bits(writesPerSecond)).isEqualTo(bits);
    }

    @Test
    void aPuzzleIsAskedForBeyondTheThresholdOrByHand() {
        assertThat(RULE.isAskedFor(10)).isFalse();
        assertThat(RULE.isAskedFor(10.1)).isTrue();
        assertThat(new PuzzleRule(true, 10, 16, 20).isAskedFor(0)).isTrue();
    }

    @Test
    void aRuleThatCannotBeIsRefused() {
        assertThatThrownBy(() -> new PuzzleRule(false, 10, 20, 16))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("least-bits");
    }

    private void add(int writes) {
        for (int write = 0; write < writes; write++) {
            pressure.add();
        }
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
