package dev.postbag.kit.topic;

import dev.postbag.contracts.Topic;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicListing;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/** Makes the topics that are not there yet, before anything reads or writes them. */
@ApplicationScoped
public class TopicSetup {

    private static final Logger LOG = Logger.getLogger(TopicSetup.class);
    private static final int BEFORE_CHANNELS = 10;

    private final Map<String, Object> kafka;
    private final TopicSettings settings;

    TopicSetup(@Identifier("default-kafka-broker") Map<String, Object> kafka, TopicSettings settings) {
        this.kafka = kafka;
        this.settings = settings;
    }

    void onStart(@Observes @Priority(BEFORE_CHANNELS) StartupEvent starting)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (settings.create()) {
            try (Admin admin = admin()) {
                makeMissing(admin);
                admin.incrementalAlterConfigs(keepingTimes()).all().get(60, TimeUnit.SECONDS);
            }
        }
    }

    /** The id of each topic by its name, those just made that were missing included: one that is lost and made anew has another. */
    public Map<String, String> ids() {
        try (Admin admin = admin()) {
            if (settings.create()) {
                makeMissing(admin);
            }
            Set<String> ours =
                    Arrays.stream(Topic.values()).map(Topic::topicName).collect(Collectors.toSet());
            return admin.listTopics().listings().get(60, TimeUnit.SECONDS).stream()
                    .filter(topic -> ours.contains(topic.name()))
                    .collect(Collectors.toMap(
                            TopicListing::name, topic -> topic.topicId().toString()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException | TimeoutException outOfReach) {
            throw new IllegalStateException("Kafka could not be asked for its topics", outOfReach);
        }
    }

    private Admin admin() {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 60_000);
        return Admin.create(config);
    }

    private void makeMissing(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        List<NewTopic> missing = missing(admin);
        if (!missing.isEmpty()) {
            for (var made : admin.createTopics(missing).values().entrySet()) {
                waitFor(made.getKey(), made.getValue());
            }
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
        TopicPlan plan = TopicPlan.of(topic, settings);
        return new NewTopic(topic.topicName(), Optional.of(plan.partitions()), Optional.empty()).configs(plan.config());
    }

    /** Topics that were made before, or when other times were set, have to keep them too. */
    private Map<ConfigResource, Collection<AlterConfigOp>> keepingTimes() {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        for (Topic topic : Topic.values()) {
            if (topic.holdsReadersWords()) {
                changes.put(
                        new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName()),
                        TopicPlan.keepingTime(topic, settings).entrySet().stream()
                                .map(one -> new AlterConfigOp(
                                        new ConfigEntry(one.getKey(), one.getValue()), AlterConfigOp.OpType.SET))
                                .toList());
            }
        }
        return changes;
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
