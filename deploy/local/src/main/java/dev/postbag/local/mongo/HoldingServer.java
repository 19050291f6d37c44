package dev.postbag.local.mongo;

import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** A server that lets go of its directory when it ends. */
record HoldingServer(MongoServer server, CompletableFuture<Void> onExit) implements MongoServer {

    @Override
    public String uri() {
        return server.uri();
    }

    @Override
    public MongoKind kind() {
        return server.kind();
    }

    @Override
    public String version() {
        return server.version();
    }

    @Override
    public String description() {
        return server.description();
    }

    @Override
    public OptionalLong pid() {
        return server.pid();
    }

    @Override
    public void close() {
        server.close();
        onExit.join();
    }
}
