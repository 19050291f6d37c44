package dev.postbag.local.mongo;

import dev.postbag.local.LocalPort;
import dev.postbag.local.ServerNotStarted;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A {@code mongod} started here as a replica set of one, on the loopback address, its data kept on disk. */
final class MongodProcess implements MongoServer {

    private static final Duration START_LIMIT = Duration.ofMinutes(1);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final MongoKind kind;
    private final MongodBinary binary;
    private final String what;
    private final Path data;
    private final int port;
    private final Process process;

    private MongodProcess(MongoKind kind, MongodBinary binary, String what, Path data, int port, Process process) {
        this.kind = kind;
        this.binary = binary;
        this.what = what;
        this.data = data;
        this.port = port;
        this.process = process;
    }

    static MongodProcess start(
            MongoKind kind, MongodBinary binary, String what, Path directory, Consumer<String> progress) {
        MongodFiles files = new MongodFiles(directory);
        try {
            Files.createDirectories(files.data());
            files.checkIntact();
            files.orphan().ifPresent(orphan -> stop(orphan, progress));
            int port = files.port();
            MongodLog log = MongodLog.from(files.log(), files.console());
            Process process = launched(binary, files, port);
            try {
                ReplicaSet.ready(port, process::isAlive, START_LIMIT);
            } catch (ReplicaSet.NotReady e) {
                process.destroyForcibly().onExit().join();
                throw notStarted(binary, files, e.getMessage() + "." + said(log));
            }
            return new MongodProcess(kind, binary, what, files.data(), port, process);
        } catch (IOException e) {
            throw new ServerNotStarted(
                    "MongoDB cannot be started on " + directory + ": " + e + ".",
                    "Make room there, or make it writable, or use another data directory.",
                    e);
        }
    }

    private static Process launched(MongodBinary binary, MongodFiles files, int port) throws IOException {
        List<String> command = new ArrayList<>(ownSession());
        command.addAll(List.of(binary.file().toString(), "--replSet", ReplicaSet.NAME));
        command.addAll(List.of("--bind_ip", LocalPort.HOST, "--port", String.valueOf(port), "--nounixsocket"));
        command.addAll(List.of("--dbpath", files.data().toString()));
        command.addAll(List.of("--logpath", files.log().toString(), "--logappend"));
        command.addAll(List.of("--wiredTigerCacheSizeGB", "0.5", "--oplogSize", "512"));
        command.addAll(List.of("--setParameter", "diagnosticDataCollectionEnabled=false"));
        return new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(files.console().toFile())
                .start();
    }

    /** A session of its own, where the machine can give one: a Ctrl-C then stops the services first, and MongoDB after them. */
    private static List<String> ownSession() {
        return Machine.here()
                .program("setsid")
                .map(Path::toString)
                .map(List::of)
                .orElse(List.of());
    }

    private static void stop(ProcessHandle orphan, Consumer<String> progress) {
        progress.accept("stopping a mongod left from an earlier run (process " + orphan.pid() + ")");
        orphan.destroy();
        orphan.onExit()
                .completeOnTimeout(orphan, STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)
                .join();
        orphan.destroyForcibly();
        orphan.onExit().join();
    }

    private static String said(MongodLog log) {
        return log.lastComplaint().map(line -> " It says: " + line + ".").orElse("");
    }

    private static ServerNotStarted notStarted(MongodBinary binary, MongodFiles files, String reason) {
        return new ServerNotStarted(
                "mongod " + binary.version() + " did not start on " + files.data() + ": " + reason,
                "Its log is " + files.log() + "; if the data is damaged or of another version, move " + files.data()
                        + " away to begin with an empty one.");
    }

    @Override
    public String uri() {
        return ReplicaSet.uri(port);
    }

    @Override
    public MongoKind kind() {
        return kind;
    }

    @Override
    public String version() {
        return binary.version();
    }

    @Override
    public String description() {
        return "MongoDB " + version() + ", " + what + ", data in " + data;
    }

    @Override
    public OptionalLong pid() {
        return OptionalLong.of(process.pid());
    }

    @Override
    public CompletableFuture<Void> onExit() {
        return process.onExit().thenAccept(ended -> {});
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            ReplicaSet.shutdown(port);
        }
        process.onExit()
                .completeOnTimeout(process, STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)
                .join();
        process.destroyForcibly().onExit().join();
    }
}
