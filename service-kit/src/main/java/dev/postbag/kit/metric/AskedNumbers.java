package dev.postbag.kit.metric;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Metrics that a store is asked for as they are collected. Whoever collects waits a moment for one of them and not at all
 * for the others: when a store does not answer, the other metrics are needed most.
 */
@ApplicationScoped
public class AskedNumbers {

    private static final long LONGEST_WAIT_MILLIS = 2_000;

    private final MeterRegistry meters;
    private volatile @Nullable CompletableFuture<Double> unanswered;

    public AskedNumbers(MeterRegistry meters) {
        this.meters = meters;
    }

    /** A gauge that is not a number when the store fails or does not answer. */
    public void gauge(String name, Tags tags, DoubleSupplier number) {
        Gauge.builder(name, () -> ask(number)).tags(tags).register(meters);
    }

    private double ask(DoubleSupplier number) {
        CompletableFuture<Double> before = unanswered;
        if (before != null && !before.isDone()) {
            return Double.NaN;
        }
        CompletableFuture<Double> answer = CompletableFuture.supplyAsync(
                number::getAsDouble, work -> Thread.ofVirtual().start(work));
        try {
            return answer.get(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            unanswered = answer;
            return Double.NaN;
        } catch (ExecutionException failed) {
            return Double.NaN;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Double.NaN;
        }
    }
}
