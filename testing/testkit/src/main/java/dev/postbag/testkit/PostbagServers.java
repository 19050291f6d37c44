package dev.postbag.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Kafka, MongoDB and the keys a service needs to run in a test: {@code @QuarkusTestResource(PostbagServers.class)}. They start once
 * in a process and serve every test class and profile; the database's name is new in each process.
 */
public final class PostbagServers implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "kafka.bootstrap.servers", Shared.KAFKA.value(),
                "quarkus.mongodb.connection-string", Shared.CHOSEN_MONGODB.value(),
                "quarkus.mongodb.database", Shared.DATABASE.value(),
                // Quarkus makes a key pair of its own for tests, which would go before the key set.
                "mp.jwt.verify.publickey", "NONE",
                "mp.jwt.verify.publickey.location", Shared.PUBLIC_KEYS.value(),
                "quarkus.log.category.\"kafka\".level", "ERROR",
                "quarkus.log.category.\"de.bwaldvogel\".level", "ERROR");
    }

    @Override
    public void stop() {
        // The servers are the process's, not this test's; they stop when it ends.
    }
}
