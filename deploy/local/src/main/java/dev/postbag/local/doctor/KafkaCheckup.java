package dev.postbag.local.doctor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Whether Kafka answers, has Postbag's topics, and is heard by those who have to hear it. */
public final class KafkaCheckup implements Checkup {

    private static final String ABOUT = "kafka";
    private static final long MUCH = 10_000;
    private static final Set<String> TOPICS = Set.of(
            "postbag.stories",
            "postbag.imported-comments",
            "postbag.posts",
            "postbag.comments",
            "postbag.picks",
            "postbag.dead-letters");

    private final String bootstrapServers;

    public KafkaCheckup(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    @Override
    public List<Finding> look() throws InterruptedException {
        Map<String, Object> config = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                15_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000);
        try (Admin admin = Admin.create(config)) {
            Set<String> missing = new TreeSet<>(TOPICS);
            missing.removeAll(admin.listTopics().names().get(20, TimeUnit.SECONDS));
            List<Finding> findings = new ArrayList<>();
            findings.add(
                    missing.isEmpty()
                            ? Finding.well(ABOUT, "answers and has all topics")
                            : Finding.wrong(
                                    ABOUT,
                                    "lacks " + String.join(", ", missing),
                                    "Start the services again, or make the topics where postbag.topics.create is false."));
            lags(admin).forEach((group, lag) -> findings.add(heard(group, lag)));
            return findings;
        } catch (ExecutionException | TimeoutException silent) {
            return List.of(Finding.wrong(
                    ABOUT, "does not answer at " + bootstrapServers, "See ./postbag status and ./postbag logs kafka."));
        }
    }

    static Finding heard(String group, long lag) {
        if (lag == 0) {
            return Finding.well(group, "has heard everything");
        }
        return lag < MUCH
                ? Finding.well(group, "is " + lag + " messages behind")
                : Finding.wrong(
                        group,
                        "is " + lag + " messages behind",
                        "It catches up by itself unless it stands still: look again, then see its service's log.");
    }

    private static Map<String, Long> lags(Admin admin)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<String, Long> lags = new TreeMap<>();
        for (var group : admin.listGroups().all().get(20, TimeUnit.SECONDS)) {
            Map<TopicPartition, OffsetAndMetadata> reached =
                    new HashMap<>(admin.listConsumerGroupOffsets(group.groupId())
                            .partitionsToOffsetAndMetadata()
                            .get(20, TimeUnit.SECONDS));
            reached.values().removeIf(place -> place == null);
            reached.keySet().removeIf(partition -> !TOPICS.contains(partition.topic()));
            if (!reached.isEmpty()) {
                Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
                reached.keySet().forEach(partition -> asked.put(partition, OffsetSpec.latest()));
                var ends = admin.listOffsets(asked).all().get(20, TimeUnit.SECONDS);
                long lag = 0;
                for (Map.Entry<TopicPartition, OffsetAndMetadata> each : reached.entrySet()) {
                    long end = Objects.requireNonNull(ends.get(each.getKey())).offset();
                    lag += Math.max(0, end - each.getValue().offset());
                }
                lags.put(group.groupId(), lag);
            }
        }
        return lags;
    }
}
