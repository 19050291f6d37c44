package dev.postbag.local.mongo;

import dev.postbag.local.LocalPort;
import dev.postbag.local.ServerNotStarted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** mongo-java-server in this process, its data in one file. */
final class EmbeddedServer implements MongoServer {

    private final de.bwaldvogel.mongo.MongoServer server;
    private final int port;
    private final Path file;
    private final CompletableFuture<Void> exit = new CompletableFuture<>();

    private EmbeddedServer(de.bwaldvogel.mongo.MongoServer server, int port, Path file) {
        this.server = server;
        this.port = port;
        this.file = file;
    }

    static EmbeddedServer start(Path directory) {
        Path file = directory.resolve("embedded").resolve("postbag.h2");
        try {
            Files.createDirectories(file.getParent());
            de.bwaldvogel.mongo.MongoServer server =
                    new de.bwaldvogel.mongo.MongoServer(new EmbeddedBackend(MVStore.open(file.toString())));
            int port = LocalPort.free();
            server.bind(LocalPort.HOST, port);
            return new EmbeddedServer(server, port, file);
        } catch (MVStoreException | IOException e) {
            throw new ServerNotStarted(
                    "The embedded MongoDB cannot open its file " + file + ": " + e.getMessage() + ".",
                    "Move the file away to begin with an empty one, or make its directory writable.",
                    e);
        }
    }

    @Override
    public String uri() {
        return "mongodb://" + LocalPort.HOST + ":" + port + "/";
    }

    @Override
    public MongoKind kind() {
        return MongoKind.EMBEDDED;
    }

    @Override
    public String version() {
        return "5.0.0";
    }

    @Override
    public String description() {
        return "mongo-java-server in this process (speaks MongoDB " + version() + ", in part), data in " + file
                + ": for a look, not for keeping";
    }

    @Override
    public OptionalLong pid() {
        return OptionalLong.empty();
    }

    @Override
    public CompletableFuture<Void> onExit() {
        return exit.copy();
    }

    @Override
    public void close() {
        server.shutdownNow();
        exit.complete(null);
    }
}
