package dev.postbag.kit.topic;

import dev.postbag.contracts.Topic;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/** Makes the topics that are not there yet, before anything reads or writes them. */
@ApplicationScoped
public class TopicSetup {

    private static final Logger LOG = Logger.getLogger(TopicSetup.class);
    private static final int BEFORE_CHANNELS = 10;
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Map<String, Object> kafka;
    private final TopicSettings settings;

    TopicSetup(@Identifier("default-kafka-broker") Map<String, Object> kafka, TopicSettings settings) {
        this.kafka = kafka;
        this.settings = settings;
    }

    void onStart(@Observes @Priority(BEFORE_CHANNELS) StartupEvent starting)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (!settings.create()) {
            return;
        }
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 60_000);
        try (Admin admin = Admin.create(config)) {
            List<NewTopic> missing = missing(admin);
            if (!missing.isEmpty()) {
                for (var made : admin.createTopics(missing).values().entrySet()) {
                    waitFor(made.getKey(), made.getValue());
                }
            }
            admin.incrementalAlterConfigs(keepingTimes()).all().get(60, TimeUnit.SECONDS);
        }
    }

    private List<NewTopic> missing(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        var there = admin.listTopics().names().get(60, TimeUnit.SECONDS);
        return Arrays.stream(Topic.values())
                .filter(topic -> !there.contains(topic.topicName()))
                .map(this::wanted)
                .toList();
    }

    private NewTopic wanted(Topic topic) {
        Map<String, String> config = new HashMap<>();
        config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(settings.maxMessageBytes()));
        config.put(TopicConfig.RETENTION_MS_CONFIG, "-1");
        config.putAll(keepingTime(topic));
        int partitions = settings.partitions();
        if (topic.isCompacted()) {
            config.putIfAbsent(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
            config.put(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, String.valueOf(A_DAY.toMillis()));
        }
        if (topic == Topic.DEAD_LETTERS) {
            partitions = 1;
        }
        return new NewTopic(topic.topicName(), Optional.of(partitions), Optional.empty()).configs(config);
    }

    /** Topics that were made before, or when other times were set, have to keep them too. */
    private Map<ConfigResource, Collection<AlterConfigOp>> keepingTimes() {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        for (Topic topic : Topic.values()) {
            if (topic.holdsReadersWords()) {
                changes.put(
                        new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName()),
                        keepingTime(topic).entrySet().stream()
                                .map(one -> new AlterConfigOp(
                                        new ConfigEntry(one.getKey(), one.getValue()), AlterConfigOp.OpType.SET))
                                .toList());
            }
        }
        return changes;
    }

    /** Kafka removes whole files: what readers wrote stays a day longer than its time at the most. */
    private Map<String, String> keepingTime(Topic topic) {
        if (!topic.holdsReadersWords()) {
            return Map.of();
        }
        Map<String, String> config = new HashMap<>();
        config.put(
                TopicConfig.RETENTION_MS_CONFIG,
                String.valueOf(settings.wordsKept().toMillis()));
        config.put(TopicConfig.SEGMENT_MS_CONFIG, String.valueOf(A_DAY.toMillis()));
        if (topic.isCompacted()) {
            config.put(
                    TopicConfig.CLEANUP_POLICY_CONFIG,
                    TopicConfig.CLEANUP_POLICY_COMPACT + "," + TopicConfig.CLEANUP_POLICY_DELETE);
        }
        return config;
    }

    private static void waitFor(String topic, org.apache.kafka.common.KafkaFuture<Void> made)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            made.get(60, TimeUnit.SECONDS);
            LOG.infof("Made topic %s", topic);
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw failed;
            }
        }
    }
}
