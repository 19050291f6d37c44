package dev.postbag.local.kafka;

import dev.postbag.local.LocalPort;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** How one broker and controller in one process is set up for a single machine. */
final class KafkaSettings {

    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";
    private static final String BROKER_LISTENER = "BROKER";
    private static final String EIGHT_MEBIBYTES = String.valueOf(8 * 1024 * 1024);
    private static final String TEN_YEARS_IN_MINUTES = String.valueOf(10 * 365 * 24 * 60);

    private KafkaSettings() {}

    static Map<String, String> forOneMachine(Path data, int port, int told, int controllerPort) {
        Map<String, String> settings = new HashMap<>();
        address(settings, port, told, controllerPort);
        settings.put("log.dirs", data.toString());
        keepEverything(settings);
        onlyOneReplica(settings);
        smallAndQuick(settings);
        return settings;
    }

    private static void address(Map<String, String> settings, int port, int told, int controllerPort) {
        String broker = BROKER_LISTENER + "://" + LocalPort.HOST + ":";
        String controller = CONTROLLER_LISTENER + "://" + LocalPort.HOST + ":" + controllerPort;
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(NODE_ID));
        settings.put("listeners", broker + port + "," + controller);
        settings.put("advertised.listeners", broker + told);
        settings.put("inter.broker.listener.name", BROKER_LISTENER);
        settings.put("controller.listener.names", CONTROLLER_LISTENER);
        settings.put(
                "listener.security.protocol.map", BROKER_LISTENER + ":PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
        // Voters by configuration, not by the log: the controller's port may then differ at every start.
        settings.put("controller.quorum.voters", NODE_ID + "@" + LocalPort.HOST + ":" + controllerPort);
    }

    /**
     * The data directory is its user's: a blog that is switched off for a month must find its events and its readers' places
     * again. Nothing is forced to disk per record: what was acknowledged lies in the operating system's cache and outlives a
     * kill of this process; only a power cut can take the last seconds.
     */
    private static void keepEverything(Map<String, String> settings) {
        settings.put("log.retention.ms", "-1");
        settings.put("log.retention.bytes", "-1");
        settings.put("offsets.retention.minutes", TEN_YEARS_IN_MINUTES);
        settings.put("message.max.bytes", EIGHT_MEBIBYTES);
        settings.put("auto.create.topics.enable", "false");
    }

    private static void onlyOneReplica(Map<String, String> settings) {
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
    }

    private static void smallAndQuick(Map<String, String> settings) {
        settings.put("group.initial.rebalance.delay.ms", "0");
        // A broker that says goodbye is let in again at once; one that was killed, when its session has run out.
        settings.put("controlled.shutdown.enable", "true");
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        settings.put("log.cleaner.dedupe.buffer.size", String.valueOf(4 * 1024 * 1024));
        // The controller writes a record at this pace even when nothing happens: twice a second is too busy for a
        // laptop.
        settings.put("metadata.max.idle.interval.ms", "5000");
        settings.put("metadata.log.max.snapshot.interval.ms", "0");
    }
}
