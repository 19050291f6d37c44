package dev.postbag.kit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AskedNumbersTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AskedNumbers numbers = new AskedNumbers(meters);

    @Test
    void aNumberIsAskedForEachTime() {
        AtomicInteger asked = new AtomicInteger();
        numbers.gauge("asked", Tags.empty(), asked::incrementAndGet);
        assertThat(value("asked")).isEqualTo(1);
        assertThat(value("asked")).isEqualTo(2);
    }

    @Test
    void aStoreThatFailsGivesNoNumber() {
        numbers.gauge("failing", Tags.empty(), () -> {
            throw new IllegalStateException("no store");
        });
        assertThat(value("failing")).isNaN();
    }

    @Test
    void whileOneIsNotAnsweredNoOtherIsAskedFor() {
        CompletableFuture<Double> answer = new CompletableFuture<>();
        AtomicInteger asked = new AtomicInteger();
        numbers.gauge("hanging", Tags.empty(), answer::join);
        numbers.gauge("other", Tags.empty(), asked::incrementAndGet);

        assertThat(value("hanging")).isNaN();
        assertThat(value("other")).isNaN();
        assertThat(asked).hasValue(0);

        answer.complete(7.0);
        await().until(() -> value("other") > 0);
        assertThat(value("hanging")).isEqualTo(7);
    }

    private double value(String name) {
        return meters.get(name).gauge().value();
    }
}
