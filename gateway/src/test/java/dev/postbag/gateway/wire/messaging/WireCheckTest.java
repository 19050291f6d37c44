package dev.postbag.gateway.wire.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.gateway.wire.Bookmark;
import dev.postbag.gateway.wire.Dispatch;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WireCheckTest {

    private static final String TOPIC = "postbag.posts";
    private static final TopicPartition FIRST = new TopicPartition(TOPIC, 0);
    private static final TopicPartition SECOND = new TopicPartition(TOPIC, 1);

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("none");
    private final WireCheck check = new WireCheck(consumer, Set.of(TOPIC));

    @BeforeEach
    void fill() {
        partitions(1);
        consumer.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
        consumer.updateEndOffsets(Map.of(FIRST, 1_005L, SECOND, 3L));
    }

    @Test
    void whatWasToldJustBeforeIsReadToo() {
        partitions(2);
        assertThat(check.fault()).isEmpty();
        assertThat(consumer.position(FIRST)).isEqualTo(805);
        assertThat(consumer.position(SECOND)).isZero();
        assertThat(check.here()).isEqualTo(Bookmark.START.at(Dispatch.Source.POSTS, 0, 805));
    }

    @Test
    void whatIsNotReadUntilTheNextLookIsLate() {
        check.fault();
        consumer.seek(FIRST, 1_005);
        consumer.updateEndOffsets(Map.of(FIRST, 1_006L));
        assertThat(check.fault()).isEmpty();
        assertThat(check.fault()).hasValueSatisfying(why -> assertThat(why).contains("read late"));
        consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, 1_005, "p1", new byte[0]));
        assertThat(consumer.poll(Duration.ZERO).count()).isEqualTo(1);
        assertThat(check.fault()).isEmpty();
    }

    @Test
    void aPartitionThatIsMadeLaterIsReadFromItsBeginning() {
        check.fault();
        consumer.seek(FIRST, 1_005);
        partitions(2);
        assertThat(check.fault()).isEmpty();
        assertThat(consumer.assignment()).containsExactlyInAnyOrder(FIRST, SECOND);
        assertThat(consumer.position(SECOND)).isZero();
        assertThat(consumer.position(FIRST)).isEqualTo(1_005);
    }

    @Test
    void withoutTheTopicNothingIsHeard() {
        WireCheck other = new WireCheck(consumer, Set.of("none"));
        assertThat(other.fault()).isPresent();
        assertThat(consumer.assignment()).isEmpty();
    }

    @Test
    void aSilentKafkaIsAFault() {
        check.fault();
        consumer.setOffsetsException(new TimeoutException("silent"));
        assertThat(check.fault()).isPresent();
    }

    private void partitions(int count) {
        consumer.updatePartitions(
                TOPIC,
                IntStream.range(0, count)
                        .mapToObj(number -> new PartitionInfo(TOPIC, number, null, null, null))
                        .toList());
    }
}
