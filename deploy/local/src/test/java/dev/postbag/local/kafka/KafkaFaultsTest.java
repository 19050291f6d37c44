package dev.postbag.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.Test;

class KafkaFaultsTest {

    @Test
    void aBrokerThatWantsToEndTheProcessIsHeardAndTheProcessGoesOn() {
        KafkaFaults faults = KafkaFaults.watch();

        Exit.halt(1, "all log directories have failed");

        assertThat(faults.fault()).isCompletedWithValue("all log directories have failed");
        faults.forget();
    }

    @Test
    void aClosedBrokerIsNoLongerTold() {
        KafkaFaults faults = KafkaFaults.watch();
        faults.forget();

        Exit.exit(1);

        assertThat(faults.fault()).isNotDone();
    }
}
