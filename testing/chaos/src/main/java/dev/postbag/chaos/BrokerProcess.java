package dev.postbag.chaos;

import dev.postbag.local.kafka.KafkaBroker;
import java.nio.file.Path;

/** The program of a Kafka broker in a process of its own, which ends when the broker cannot go on. */
final class BrokerProcess {

    private BrokerProcess() {}

    public static void main(String[] arguments) {
        KafkaBroker broker = KafkaBroker.start(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        System.out.println("ready");
        System.out.println(broker.onFailure().join());
        Runtime.getRuntime().halt(1);
    }
}
