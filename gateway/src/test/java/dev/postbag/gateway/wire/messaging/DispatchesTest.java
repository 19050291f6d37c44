package dev.postbag.gateway.wire.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.gateway.wire.Dispatch;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class DispatchesTest {

    @Test
    void anEventIsReadWithWhatIsKnownOfIt() {
        assertThat(Dispatches.read(message("postbag.posts", "p1", "dev.postbag.PostRevised.v1")))
                .contains(new Dispatch("PostRevised", Dispatch.Source.POSTS, "p1", Instant.ofEpochMilli(7), 0, 0));
    }

    @Test
    void anEventOfATypeThatIsNotKnownIsReadTooSinceItMayChangeAnAnswer() {
        assertThat(Dispatches.read(message("postbag.comments", "p1", "dev.postbag.CommentDreamtOf.v12")))
                .map(Dispatch::type)
                .contains("CommentDreamtOf");
    }

    @Test
    void whatIsOfNoPostIsPassedOver() {
        Optional<Dispatch> elsewhere = Dispatches.read(message("postbag.stories", "p1", "dev.postbag.StoryParsed.v1"));
        assertThat(elsewhere).isEmpty();
        assertThat(Dispatches.read(message("postbag.posts", null, "dev.postbag.PostRevised.v1")))
                .isEmpty();
    }

    @Test
    void whatIsToldAgainIsReadAsWhatMayChangeAnAnswerAndIsNoNews() {
        ConsumerRecord<String, byte[]> again = message("postbag.posts", "p1", "dev.postbag.PostPublished.v1");
        again.headers().add("ce_retold", "true".getBytes(StandardCharsets.UTF_8));

        assertThat(Dispatches.read(again)).map(Dispatch::type).contains(Dispatch.RETOLD);
    }

    @Test
    void whatAPostIsAboutAndWasIsReadTooAndWhatIsNoJsonIsReadWithout() {
        String body = """
                {"post": "p1", "lifted": [{"topics": ["no"]}], "topics": ["sea", "маяк"], "topicsLeft": ["hall"]}""";

        assertThat(Dispatches.read(message("postbag.posts", "p1", "dev.postbag.PostRevised.v1", body)))
                .map(Dispatch::topics)
                .contains(Set.of("sea", "маяк", "hall"));
        assertThat(Dispatches.read(message("postbag.posts", "p1", "dev.postbag.PostRevised.v1", "{\"topics\": [")))
                .map(Dispatch::topics)
                .contains(Set.of());
    }

    @Test
    void whichCommentAnEventIsAboutIsReadToo() {
        String body = """
                {"comment": "c1", "post": "p1", "version": 2}""";

        assertThat(Dispatches.read(message("postbag.comments", "p1", "dev.postbag.CommentRevised.v1", body)))
                .map(Dispatch::comment)
                .contains("c1");
        assertThat(Dispatches.read(message("postbag.posts", "p1", "dev.postbag.PostRevised.v1", body)))
                .map(Dispatch::comment)
                .contains("");
    }

    private static ConsumerRecord<String, byte[]> message(String topic, String key, String type) {
        return message(topic, key, type, "{\"post\": \"p1\"}");
    }

    private static ConsumerRecord<String, byte[]> message(String topic, String key, String type, String json) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_id", "e1".getBytes(StandardCharsets.UTF_8));
        headers.add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return new ConsumerRecord<>(
                topic, 0, 0, 7, TimestampType.CREATE_TIME, 0, body.length, key, body, headers, Optional.empty());
    }
}
