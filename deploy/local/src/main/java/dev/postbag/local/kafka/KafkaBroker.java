package dev.postbag.local.kafka;

import dev.postbag.local.DirectoryLock;
import dev.postbag.local.LocalPort;
import dev.postbag.local.ServerNotStarted;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.common.utils.Time;

/** Apache Kafka in this process: one broker that is its own controller, on the loopback address, its data kept on disk. */
public final class KafkaBroker implements AutoCloseable {

    private final KafkaRaftServer server;
    private final int port;
    private final KafkaFaults faults;
    private final DirectoryLock lock;

    private KafkaBroker(KafkaRaftServer server, int port, KafkaFaults faults, DirectoryLock lock) {
        this.server = server;
        this.port = port;
        this.faults = faults;
        this.lock = lock;
    }

    /**
     * Starts a broker on the data under {@code directory}, which is made when it is not there.
     *
     * @param port where clients reach it; 0 for the one it had on this data before, or any free one
     * @throws ServerNotStarted when the port is taken, or the data is damaged, in use or cannot be written
     */
    public static KafkaBroker start(Path directory, int port) {
        return start(directory, port, port);
    }

    /** The same behind something that passes connections on: clients are told to connect to the port {@code told}. */
    public static KafkaBroker start(Path directory, int port, int told) {
        if (port != 0 && !LocalPort.isFree(port)) {
            throw portTaken(port);
        }
        Path root = directory.toAbsolutePath().normalize();
        DirectoryLock lock = DirectoryLock.of(root);
        try {
            int own = port == 0 ? LocalPort.notedIn(root.resolve("port")) : port;
            return started(root, own, told == 0 ? own : told, lock);
        } catch (ServerNotStarted e) {
            lock.close();
            throw e;
        } catch (IOException e) {
            lock.close();
            throw notStarted(e, root, port);
        }
    }

    private static KafkaBroker started(Path root, int port, int told, DirectoryLock lock) {
        Path data = KafkaStorage.under(root, KafkaSettings.NODE_ID, KafkaSettings.CONTROLLER_LISTENER);
        KafkaFaults faults = KafkaFaults.watch();
        KafkaRaftServer server = null;
        try {
            Map<String, String> settings = KafkaSettings.forOneMachine(data, port, told, LocalPort.free());
            server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
            server.startup();
            return new KafkaBroker(server, port, faults, lock);
        } catch (Throwable e) {
            faults.forget();
            if (server != null) {
                server.shutdown();
            }
            throw notStarted(e, data, port);
        }
    }

    /** Where clients connect, as {@code host:port}. */
    public String bootstrapServers() {
        return LocalPort.HOST + ":" + port;
    }

    /** Kafka's version, such as {@code 4.1.1}. */
    public String version() {
        return AppInfoParser.getVersion();
    }

    /** Completes with the reason when the broker gives up by itself, for instance because its disk fails; never after a close. */
    public CompletableFuture<String> onFailure() {
        return faults.fault();
    }

    /** Stops the broker and leaves its data ready for the next start. */
    @Override
    public void close() {
        faults.forget();
        server.shutdown();
        server.awaitShutdown();
        lock.close();
    }

    private static ServerNotStarted portTaken(int port) {
        return new ServerNotStarted(
                "Kafka cannot listen on " + LocalPort.HOST + ":" + port + ": the port is taken.",
                "Stop what listens there, or use another port.");
    }

    private static ServerNotStarted notStarted(Throwable failure, Path data, int port) {
        Throwable root = rootOf(failure);
        if (root instanceof BindException) {
            return portTaken(port);
        }
        String reason = root.getMessage() == null ? root.toString() : root.getMessage();
        return new ServerNotStarted(
                "Kafka did not start on " + data + ": " + reason + ".",
                "Look at its log; if the data is damaged, move " + data + " away to begin with an empty one.",
                failure);
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        for (Throwable cause = root.getCause(); cause != null; cause = root.getCause()) {
            root = cause;
        }
        return root;
    }
}
