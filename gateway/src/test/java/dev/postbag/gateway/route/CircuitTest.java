package dev.postbag.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CircuitTest {

    private final AtomicLong nanos = new AtomicLong(-5);
    private final Circuit circuit = new Circuit(nanos::get);

    @Test
    void aServiceThatFailsNowAndThenIsAsked() {
        for (int times = 0; times < 100; times++) {
            fail(9);
            circuit.succeeded();
            assertThat(circuit.admits()).isTrue();
        }
    }

    @Test
    void aServiceThatFailsTimeAndAgainIsNotAsked() {
        fail(10);
        assertThat(circuit.admits()).isFalse();
        assertThat(circuit.isOpen()).isTrue();
    }

    @Test
    void afterAPauseOneFindsOutWhetherItIsBack() {
        fail(10);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(circuit.admits()).isTrue();
        assertThat(circuit.admits()).isFalse();
        circuit.succeeded();
        assertThat(circuit.admits()).isTrue();
        assertThat(circuit.admits()).isTrue();
    }

    @Test
    void whoeverFindsNothingOutIsFollowedByAnother() {
        fail(10);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(circuit.admits()).isTrue();
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(circuit.admits()).isTrue();
    }

    private void fail(int times) {
        for (int time = 0; time < times; time++) {
            circuit.failed();
        }
    }
}
