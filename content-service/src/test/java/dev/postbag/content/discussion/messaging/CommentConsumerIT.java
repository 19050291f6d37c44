package dev.postbag.content.discussion.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.postbag.content.discussion.CountingComments;
import dev.postbag.contracts.Event;
import dev.postbag.contracts.comment.CommentHidden;
import dev.postbag.contracts.comment.CommentPublished;
import dev.postbag.contracts.comment.CommentRevised;
import dev.postbag.contracts.comment.CommentWithdrawn;
import dev.postbag.kit.outbox.EventEncoder;
import dev.postbag.kit.outbox.KafkaEventPublisher;
import dev.postbag.testkit.PostbagServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class CommentConsumerIT {

    private static final Instant NOW = Instant.parse("2025-08-23T10:00:00Z");

    @Inject
    EventEncoder encoder;

    @Inject
    KafkaEventPublisher publisher;

    @Inject
    CountingComments counting;

    @Test
    void commentsThatComeTwiceOrLateAreCountedAsTheyAre() {
        String post = UUID.randomUUID().toString();
        String stays = UUID.randomUUID().toString();
        String goes = UUID.randomUUID().toString();
        publish(new CommentPublished(stays, post, 1, null, NOW, null));
        publish(new CommentPublished(stays, post, 1, null, NOW, null));
        publish(new CommentWithdrawn(goes, post, 2, NOW, true));
        publish(new CommentPublished(goes, post, 1, stays, NOW, null));
        String back = UUID.randomUUID().toString();
        publish(new CommentPublished(back, post, 3, null, NOW, null));
        publish(new CommentHidden(back, post, 2, NOW));
        String hidden = UUID.randomUUID().toString();
        publish(new CommentPublished(hidden, post, 1, null, NOW, null));
        publish(new CommentHidden(hidden, post, 2, NOW));
        String last = UUID.randomUUID().toString();
        publish(new CommentRevised(stays, post, 2, 2, NOW, true));
        publish(new CommentPublished(last, post, 1, null, NOW, null));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(counting.count(List.of(post))).containsEntry(post, 3L));
    }

    private void publish(Event event) {
        publisher.publish(encoder.encode(event)).toCompletableFuture().join();
    }
}
