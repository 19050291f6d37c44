package dev.postbag.content.webhook.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.content.webhook.Happening;
import dev.postbag.content.webhook.WebhookEvent;
import dev.postbag.contracts.Event;
import dev.postbag.contracts.comment.CommentWithdrawn;
import dev.postbag.contracts.post.PostWithdrawn;
import dev.postbag.kit.inbox.ReceivedEvent;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WebhookConsumerTest {

    private static final Instant NOW = Instant.parse("2026-01-18T08:00:00Z");

    @Test
    void whatHappenedToAPostNamesNoComment() {
        assertThat(read(new PostWithdrawn("p7f3", 3, NOW, null)))
                .containsExactly(new Happening("event", NOW, WebhookEvent.POST_WITHDRAWN, "p7f3", null));
    }

    @Test
    void ofACommentThatNobodyCouldReadNobodyIsToldThatItWasTakenBack() {
        assertThat(read(withdrawn(false))).isEmpty();
    }

    @Test
    void thatAnyOtherWasTakenBackIsTold() {
        Happening expected = new Happening("event", NOW, WebhookEvent.COMMENT_WITHDRAWN, "p7f3", "c1");

        assertThat(read(withdrawn(true))).containsExactly(expected);
        assertThat(read(withdrawn(null))).containsExactly(expected);
    }

    @Test
    void whatIsToldAgainIsNoNews() {
        assertThat(WebhookConsumer.read(new ReceivedEvent<>("event", NOW, withdrawn(true), true)))
                .isEmpty();
    }

    private static CommentWithdrawn withdrawn(@Nullable Boolean wasPublished) {
        return new CommentWithdrawn("c1", "p7f3", 2, NOW, wasPublished);
    }

    private static Stream<Happening> read(Event event) {
        return WebhookConsumer.read(new ReceivedEvent<>("event", NOW, event, false));
    }
}
