package dev.postbag.ingest.parse.messaging;

import dev.postbag.contracts.EventType;
import dev.postbag.contracts.post.StoryResolved;
import dev.postbag.contracts.story.StoryParsed;
import dev.postbag.kit.json.Json;
import dev.postbag.kit.outbox.EventEncoder;
import dev.postbag.kit.outbox.KafkaEventPublisher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Stands where the service stands that turns stories into posts: hears of stories, says what became of them. */
public final class ContentInTest implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final EventEncoder encoder;
    private final KafkaEventPublisher publisher;
    private final List<String> traces = new ArrayList<>();

    public ContentInTest(String kafka, EventEncoder encoder, KafkaEventPublisher publisher) {
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka), new StringDeserializer(), new ByteArrayDeserializer());
        this.encoder = encoder;
        this.publisher = publisher;
        String topic = EventType.STORY_PARSED.topic().topicName();
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** The stories of a reading, by their place in the capture, once so many have come. */
    public List<StoryParsed> stories(String capture, int reading, int count) {
        List<StoryParsed> found = new ArrayList<>();
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (found.size() < count && Instant.now().isBefore(end)) {
            for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
                StoryParsed story = read(message);
                if (story.capture().equals(capture) && story.reading() == reading) {
                    if (!message.key().equals(story.storyKey())) {
                        throw new AssertionError("A story travels under another key than its own: " + message.key());
                    }
                    found.add(story);
                    traces.add(new String(
                            message.headers().lastHeader("traceparent").value(), StandardCharsets.UTF_8));
                }
            }
        }
        if (found.size() != count) {
            throw new AssertionError("%d stories came, not %d".formatted(found.size(), count));
        }
        return found.stream()
                .sorted(java.util.Comparator.comparingInt(StoryParsed::ordinal))
                .toList();
    }

    /** The traces that the stories asked for came with. */
    List<String> traces() {
        return traces;
    }

    public void say(StoryParsed story, StoryResolved.Outcome outcome) {
        boolean rejected = outcome == StoryResolved.Outcome.REJECTED;
        StoryResolved event = new StoryResolved(
                story.story(),
                story.capture(),
                story.reading(),
                outcome,
                rejected ? null : "post-" + story.storyKey(),
                rejected ? null : 1,
                rejected ? "too-many-blocks" : "date-and-title");
        publisher.publish(encoder.encode(event)).toCompletableFuture().join();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static StoryParsed read(ConsumerRecord<String, byte[]> message) {
        try {
            return Json.mapper().readValue(message.value(), StoryParsed.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
