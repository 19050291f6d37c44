package dev.postbag.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartupTableTest {

    @Test
    void theTableShowsTheMedianOfEveryFigure() {
        StartupTable table = new StartupTable(
                List.of(startup(20_000, 100, 3_000), startup(10_000, 300, 1_000), startup(12_000, 200, 2_000)));

        List<String> lines = table.lines();

        assertThat(lines.getFirst()).startsWith("ready after 12.0 s (median of 3; fastest 10.0 s, slowest 20.0 s) on ");
        assertThat(lines.getLast().replaceAll(" +", " ")).isEqualTo("content 200 MiB 2.0 s");
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
        assertThat(Figures.median(List.of(9, 1, 3, 4))).isEqualTo(3.5);
    }

    @Test
    void nothingMeasuredHasNoMedian() {
        assertThatThrownBy(() -> Figures.median(List.<Integer>of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Startup startup(long millis, long mebibytes, long processorMillis) {
        return new Startup(
                Duration.ofMillis(millis),
                Map.of("content", new Cost(mebibytes << 20, Duration.ofMillis(processorMillis))));
    }
}
