package dev.postbag.gateway.wire.messaging;

import dev.postbag.gateway.wire.Bookmark;
import dev.postbag.gateway.wire.Dispatch;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** Looks whether everything that is told is read: of each partition, no later than one look after it was there. */
final class WireCheck {

    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final int A_LITTLE = 200;

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

    /** From where on it is read. */
    Bookmark here() {
        Bookmark here = Bookmark.START;
        for (TopicPartition one : consumer.assignment()) {
            Dispatch.Source source = Objects.requireNonNull(Dispatches.SOURCES.get(one.topic()));
            here = here.at(source, one.partition(), consumer.position(one, LONGEST));
        }
        return here;
    }

    /**
     * At first from a little before the end, so that who has listened elsewhere until now is told here what they missed; a
     * partition that is made later is read from its beginning, so that nothing is.
     */
    private void assign(Set<TopicPartition> there) {
        boolean first = consumer.assignment().isEmpty();
        Set<TopicPartition> added = new HashSet<>(there);
        added.removeAll(consumer.assignment());
        consumer.assign(there);
        ends.keySet().retainAll(there);
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(added, LONGEST);
        Map<TopicPartition, Long> all = first ? consumer.endOffsets(added, LONGEST) : begins;
        added.forEach(one ->
                consumer.seek(one, Math.max(all.getOrDefault(one, 0L) - A_LITTLE, begins.getOrDefault(one, 0L))));
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
