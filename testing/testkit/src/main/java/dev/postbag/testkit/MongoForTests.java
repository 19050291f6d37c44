package dev.postbag.testkit;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A database of one test class, empty at its start and gone at its end, for tests without Quarkus:
 * {@code @RegisterExtension static final MongoForTests mongo = MongoForTests.chosen();}
 */
public final class MongoForTests implements AfterAllCallback {

    private final Shared server;
    private final String name = "test_" + UUID.randomUUID().toString().replace("-", "");
    private @Nullable MongoClient client;

    private MongoForTests(Shared server) {
        this.server = server;
    }

    /** On the MongoDB of this run of tests, which {@code POSTBAG_TEST_MONGODB} can name. */
    public static MongoForTests chosen() {
        return new MongoForTests(Shared.CHOSEN_MONGODB);
    }

    /** On the embedded MongoDB in Java, whatever the run of tests has otherwise. */
    public static MongoForTests embedded() {
        return new MongoForTests(Shared.EMBEDDED_MONGODB);
    }

    /** A client that writes as services do: acknowledged by most members, in their journals. */
    public synchronized MongoClient client() {
        if (client == null) {
            client = MongoClients.create(MongoClientSettings.builder()
                    .applyConnectionString(new ConnectionString(server.value()))
                    .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                    .build());
        }
        return client;
    }

    /** The test class's own database. */
    public MongoDatabase database() {
        return client().getDatabase(name);
    }

    /** The name of the test class's own database. */
    public String databaseName() {
        return name;
    }

    @Override
    public synchronized void afterAll(ExtensionContext context) {
        if (client != null) {
            client.getDatabase(name).drop();
            client.close();
            client = null;
        }
    }
}
