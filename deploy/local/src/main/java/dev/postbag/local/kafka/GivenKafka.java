package dev.postbag.local.kafka;

import dev.postbag.local.ServerNotStarted;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** A Kafka that somebody else runs. */
public final class GivenKafka {

    private static final String OURS = "postbag.";

    private GivenKafka() {}

    /**
     * Looks whether it is empty of Postbag's topics.
     *
     * @throws ServerNotStarted when it is not, or does not answer
     */
    public static void refuseTopics(String bootstrapServers) throws InterruptedException {
        List<String> topics = topics(bootstrapServers);
        if (!topics.isEmpty()) {
            throw new ServerNotStarted(
                    "The Kafka at " + bootstrapServers + " holds topics of Postbag's (" + String.join(", ", topics)
                            + "), with events that the backup may know nothing of.",
                    "Delete these topics: the services make them anew and tell each other everything again.");
        }
    }

    private static List<String> topics(String bootstrapServers) throws InterruptedException {
        Map<String, Object> config = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                20_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                10_000);
        try (Admin admin = Admin.create(config)) {
            return admin.listTopics().names().get(30, TimeUnit.SECONDS).stream()
                    .filter(topic -> topic.startsWith(OURS))
                    .sorted()
                    .toList();
        } catch (ExecutionException | TimeoutException silent) {
            throw new ServerNotStarted(
                    "No Kafka answers at " + bootstrapServers + ".",
                    "Check KAFKA_BOOTSTRAP_SERVERS, or unset it.",
                    silent);
        }
    }
}
