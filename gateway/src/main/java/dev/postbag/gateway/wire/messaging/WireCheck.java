package dev.postbag.gateway.wire.messaging;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** Looks whether everything that is told is read: of each partition, no later than one look after it was there. */
final class WireCheck {

    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final Consumer<String, byte[]> consumer;
    private final Collection<String> topics;
    private final Map<TopicPartition, Long> ends = new HashMap<>();

    WireCheck(Consumer<String, byte[]> consumer, Collection<String> topics) {
        this.consumer = consumer;
        this.topics = topics;
    }

    /** Why not everything is read, or nothing when it is. */
    Optional<String> fault() {
        try {
            Set<TopicPartition> there = new HashSet<>();
            for (String topic : topics) {
                List<PartitionInfo> partitions = consumer.partitionsFor(topic, LONGEST);
                if (partitions == null || partitions.isEmpty()) {
                    return Optional.of("there is no topic " + topic);
                }
                partitions.forEach(one -> there.add(new TopicPartition(topic, one.partition())));
            }
            if (!there.equals(consumer.assignment())) {
                assign(there);
            }
            return behind();
        } catch (KafkaException unreachable) {
            return Optional.of(unreachable.toString());
        }
    }

    /** At first from the end; a partition that is made later is read from its beginning, so that nothing is missed. */
    private void assign(Set<TopicPartition> there) {
        boolean first = consumer.assignment().isEmpty();
        Set<TopicPartition> added = new HashSet<>(there);
        added.removeAll(consumer.assignment());
        consumer.assign(there);
        ends.keySet().retainAll(there);
        if (first) {
            consumer.seekToEnd(added);
        } else {
            consumer.seekToBeginning(added);
        }
    }

    private Optional<String> behind() {
        Optional<String> behind = Optional.empty();
        for (TopicPartition partition : consumer.assignment()) {
            long position = consumer.position(partition, LONGEST);
            if (position < ends.getOrDefault(partition, 0L)) {
                behind = Optional.of("partition " + partition + " is read late");
            }
        }
        ends.putAll(consumer.endOffsets(consumer.assignment(), LONGEST));
        return behind;
    }
}
