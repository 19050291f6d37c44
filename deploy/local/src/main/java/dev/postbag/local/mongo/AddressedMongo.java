package dev.postbag.local.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.postbag.local.ServerNotStarted;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** A MongoDB someone else runs, at an address. */
record AddressedMongo(String uri, String version, CompletableFuture<Void> onExit) implements MongoServer {

    private static final int SELECTION_MILLIS = 10_000;

    /** The server at this address, once it answered. */
    static AddressedMongo at(String uri) {
        String hosts = "the given address";
        try {
            ConnectionString address = new ConnectionString(uri);
            hosts = String.join(",", address.getHosts());
            return new AddressedMongo(uri, version(address), new CompletableFuture<>());
        } catch (IllegalArgumentException | MongoException e) {
            // The driver's words on a wrong address may quote the password, so they are left out.
            throw new ServerNotStarted(
                    "No MongoDB answers at " + hosts + " (" + e.getClass().getSimpleName() + ").",
                    "Check the address in MONGODB_URI or --mongodb, and that the server runs and lets you in.");
        }
    }

    private static String version(ConnectionString address) {
        int millis = Objects.requireNonNullElse(address.getServerSelectionTimeout(), SELECTION_MILLIS);
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(address)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(millis, TimeUnit.MILLISECONDS))
                .build();
        try (MongoClient client = MongoClients.create(settings)) {
            return client.getDatabase("admin")
                    .runCommand(new Document("buildInfo", 1))
                    .getString("version");
        }
    }

    @Override
    public MongoKind kind() {
        return MongoKind.ADDRESS;
    }

    @Override
    public String description() {
        return "MongoDB " + version + " at " + String.join(",", new ConnectionString(uri).getHosts());
    }

    @Override
    public OptionalLong pid() {
        return OptionalLong.empty();
    }

    @Override
    public void close() {
        onExit.complete(null);
    }

    @Override
    public String toString() {
        return description();
    }
}
