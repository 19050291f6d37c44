package dev.postbag.local.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSocketException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.postbag.local.LocalPort;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.bson.Document;

/** A replica set of one, made of the server that listens on a local port. */
final class ReplicaSet {

    static final String NAME = "postbag";
    private static final int NOT_YET_INITIALIZED = 94;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private ReplicaSet() {}

    /** Why a server did not become the primary of its set. */
    static final class NotReady extends Exception {
        private static final long serialVersionUID = 1L;

        NotReady(String reason) {
            super(reason);
        }
    }

    static String uri(int port) {
        return "mongodb://" + LocalPort.HOST + ":" + port + "/?replicaSet=" + NAME;
    }

    /** Waits for the server, makes it the only member of its set at this port, and waits until it takes writes. */
    static void ready(int port, BooleanSupplier alive, Duration limit) throws NotReady {
        long end = System.nanoTime() + limit.toNanos();
        until(end, alive, "it does not listen", () -> listens(port));
        try (MongoClient client = direct(port, limit)) {
            MongoDatabase admin = client.getDatabase("admin");
            until(end, alive, "it cannot be set up", () -> settled(admin, LocalPort.HOST + ":" + port));
            until(end, alive, "it takes no writes", () -> takesWrites(admin));
        } catch (MongoException e) {
            throw new NotReady(alive.getAsBoolean() ? String.valueOf(e.getMessage()) : "it ended");
        }
    }

    /** The version the server at this port tells of itself. */
    static String version(int port) {
        try (MongoClient client = direct(port, Duration.ofSeconds(10))) {
            return client.getDatabase("admin")
                    .runCommand(new Document("buildInfo", 1))
                    .getString("version");
        }
    }

    /** Asks the server to stop in order; when it does not take the wish, its process is left to be stopped. */
    static void shutdown(int port) {
        try (MongoClient client = direct(port, Duration.ofSeconds(2))) {
            client.getDatabase("admin")
                    .runCommand(
                            new Document("shutdown", 1).append("force", true).append("timeoutSecs", 0));
        } catch (MongoException e) {
            // A server that stops closes the connection instead of answering.
        }
    }

    private static boolean settled(MongoDatabase admin, String host) {
        Document member = new Document("_id", 0).append("host", host);
        try {
            Document config =
                    admin.runCommand(new Document("replSetGetConfig", 1)).get("config", Document.class);
            Document known = config.getList("members", Document.class).getFirst();
            if (!host.equals(known.getString("host"))) {
                config.append("members", List.of(member)).append("version", config.getInteger("version") + 1);
                admin.runCommand(new Document("replSetReconfig", config).append("force", true));
            }
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != NOT_YET_INITIALIZED) {
                return false;
            }
            admin.runCommand(
                    new Document("replSetInitiate", new Document("_id", NAME).append("members", List.of(member))));
        }
        return true;
    }

    private static boolean takesWrites(MongoDatabase admin) {
        return admin.runCommand(new Document("isMaster", 1)).getBoolean("ismaster", false);
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(LocalPort.address(), port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void until(long end, BooleanSupplier alive, String otherwise, BooleanSupplier condition)
            throws NotReady {
        while (!holds(condition)) {
            if (!alive.getAsBoolean()) {
                throw new NotReady("it ended");
            }
            if (System.nanoTime() > end) {
                throw new NotReady(otherwise);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** A server that changes its part in the set closes its connections: that is asked again, not failed on. */
    private static boolean holds(BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (MongoSocketException e) {
            return false;
        }
    }

    private static MongoClient direct(int port, Duration limit) {
        String address = "mongodb://" + LocalPort.HOST + ":" + port + "/?directConnection=true";
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(address))
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(limit.toMillis(), TimeUnit.MILLISECONDS))
                .build());
    }
}
