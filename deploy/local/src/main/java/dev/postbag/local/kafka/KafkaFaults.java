package dev.postbag.local.kafka;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;

/**
 * Kafka's wish to end the process when it cannot go on, turned into word to whoever started it: the process is not Kafka's
 * own here, and others in it must be stopped in order first.
 */
final class KafkaFaults {

    private static final Set<KafkaFaults> WATCHING = ConcurrentHashMap.newKeySet();

    private final CompletableFuture<String> fault = new CompletableFuture<>();

    private KafkaFaults() {}

    static KafkaFaults watch() {
        KafkaFaults faults = new KafkaFaults();
        WATCHING.add(faults);
        Exit.setExitProcedure(KafkaFaults::tell);
        Exit.setHaltProcedure(KafkaFaults::tell);
        return faults;
    }

    /** Completes with the reason when Kafka gives up. */
    CompletableFuture<String> fault() {
        return fault.copy();
    }

    void forget() {
        WATCHING.remove(this);
    }

    private static void tell(int status, @Nullable String message) {
        String reason = message == null ? "Kafka met a fault it cannot go on from; its log says which" : message;
        WATCHING.forEach(watching -> watching.fault.complete(reason));
    }
}
