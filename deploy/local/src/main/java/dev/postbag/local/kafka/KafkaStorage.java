package dev.postbag.local.kafka;

import dev.postbag.local.DirectoryTree;
import dev.postbag.local.ServerNotStarted;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/** The broker's data on disk: formatted beside its place and then moved there, so that a half-formatted one is never found. */
final class KafkaStorage {

    private static final String META = "meta.properties";

    private KafkaStorage() {}

    /** The formatted data directory under {@code directory}, made when there is none yet. */
    static Path under(Path directory, int nodeId, String controllerListener) {
        Path data = directory.resolve("data");
        try {
            if (Files.exists(data)) {
                return intact(data);
            }
            Path fresh = directory.resolve("data.new");
            DirectoryTree.delete(fresh);
            Files.createDirectories(fresh);
            format(fresh, nodeId, controllerListener);
            return Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new ServerNotStarted(
                    "Kafka cannot write its data under " + directory + ": " + e + ".",
                    "Make room there, or make it writable, or use another data directory.",
                    e);
        }
    }

    private static Path intact(Path data) throws IOException {
        Path meta = data.resolve(META);
        if (Files.isRegularFile(meta) && Files.size(meta) > 0) {
            return data;
        }
        throw new ServerNotStarted(
                "Kafka's data directory " + data + " is damaged: its " + META + " is missing or empty.",
                "Move " + data + " away to begin with an empty one; what it holds can be looked at later.");
    }

    private static void format(Path data, int nodeId, String controllerListener) throws IOException {
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(nodeId)
                    .setControllerListenerName(controllerListener)
                    .addDirectory(data.toString())
                    .setMetadataLogDirectory(data.toString())
                    .run();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
