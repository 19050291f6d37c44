package dev.postbag.kit.topic;

import dev.postbag.contracts.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/** How a topic is to be: in how many partitions, and how long it keeps what. */
public record TopicPlan(int partitions, Map<String, String> config) {

    private static final Duration A_DAY = Duration.ofDays(1);

    public TopicPlan {
        config = Map.copyOf(config);
    }

    public static TopicPlan of(Topic topic, TopicSettings settings) {
        Map<String, String> config = new HashMap<>();
        config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(settings.maxMessageBytes()));
        config.put(TopicConfig.RETENTION_MS_CONFIG, "-1");
        config.putAll(keepingTime(topic, settings));
        if (topic.isCompacted()) {
            config.putIfAbsent(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
            config.put(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, String.valueOf(A_DAY.toMillis()));
        }
        return new TopicPlan(topic == Topic.DEAD_LETTERS ? 1 : settings.partitions(), config);
    }

    /** Kafka removes whole files: what readers wrote stays a day longer than its time at the most. */
    static Map<String, String> keepingTime(Topic topic, TopicSettings settings) {
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
}
