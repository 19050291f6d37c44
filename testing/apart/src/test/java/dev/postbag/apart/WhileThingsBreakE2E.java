package dev.postbag.apart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.chaos.BreakingThings;
import dev.postbag.platform.Platform;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two of each service while one part after the other is broken, in brief; {@code ./postbag test --chaos} does it at length. */
class WhileThingsBreakE2E {

    private static final Duration TIME = Duration.ofSeconds(25);

    @Test
    void whateverBreaksForAMomentNothingAcceptedIsLostAndNothingIsDoubled() throws IOException, InterruptedException {
        long seed = Long.getLong("postbag.e2e.seed", System.nanoTime() % 1_000_000);
        List<String> told = new ArrayList<>();
        boolean sound = BreakingThings.briefly().run(Platform.repository(), TIME, seed, told::add);
        assertThat(sound).as(String.join("\n", told)).isTrue();
    }
}
