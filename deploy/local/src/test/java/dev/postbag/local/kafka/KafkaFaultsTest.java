package dev.postbag.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.Test;

class KafkaFaultsTest {

    @Test
    void aBrokerThatWantsToEndTheProcessIsHeardAndTheProcessGoesOn() {
        CompletableFuture<String> failure = KafkaFaults.watch();

        Exit.halt(1, "all log directories have failed");

        assertThat(failure).isCompletedWithValue("all log directories have failed");
        KafkaFaults.forget(failure);
    }

    @Test
    void aClosedBrokerIsNoLongerTold() {
        CompletableFuture<String> failure = KafkaFaults.watch();
        KafkaFaults.forget(failure);

        Exit.exit(1);

        assertThat(failure).isNotDone();
    }
}
