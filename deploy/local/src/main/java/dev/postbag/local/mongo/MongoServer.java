package dev.postbag.local.mongo;

import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** A MongoDB that answers, and what is known of it. */
public interface MongoServer extends AutoCloseable {

    /** The address for clients, with the replica set's name where there is one. It holds the password, if there is one. */
    String uri();

    MongoKind kind();

    /** The server's version, such as {@code 6.0.5}. */
    String version();

    /** What it is and where its data lies, as one line for people. */
    String description();

    /** The server's process, when it is one of its own on this machine. */
    OptionalLong pid();

    /** Completes when the server has ended, by {@link #close} or by itself; its directory may then be used again. */
    CompletableFuture<Void> onExit();

    /** Stops the server in order and waits for it; a server at an address of its own is left running. */
    @Override
    void close();
}
