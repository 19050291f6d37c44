package dev.postbag.content.selection.api;

import static org.awaitility.Awaitility.await;

import dev.postbag.content.post.KnownPicks;
import dev.postbag.contracts.Event;
import dev.postbag.contracts.block.Mark;
import dev.postbag.contracts.block.TextSpan;
import dev.postbag.contracts.pick.CommentPicked;
import dev.postbag.contracts.pick.CommentUnpicked;
import dev.postbag.contracts.pick.Passage;
import dev.postbag.kit.outbox.EventEncoder;
import dev.postbag.kit.outbox.KafkaEventPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Picks as the service of comments tells of them. */
@ApplicationScoped
public class PicksFromElsewhere {

    private static final Instant SAID_AT = Instant.parse("2026-01-17T09:34:10.500Z");
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final EventEncoder encoder;
    private final KafkaEventPublisher publisher;
    private final KnownPicks picks;

    PicksFromElsewhere(EventEncoder encoder, KafkaEventPublisher publisher, KnownPicks picks) {
        this.encoder = encoder;
        this.publisher = publisher;
        this.picks = picks;
    }

    /** A new comment's id, once its pick was heard of. */
    String picked(String words) {
        String comment = UUID.randomUUID().toString();
        tell(comment, words);
        await().atMost(LONGEST).until(() -> picks.of(List.of(comment)).containsKey(comment));
        return comment;
    }

    void tell(String comment, String words) {
        Passage said = new Passage.ParagraphPassage(List.of(new TextSpan(words, List.of(new Mark("emphasis", null)))));
        publish(new CommentPicked(
                comment,
                "p7f3",
                3,
                2,
                "Quiet Kingfisher",
                List.of(said, new Passage.ListPassage(false, 1, List.of(List.of(said)))),
                SAID_AT,
                SAID_AT));
    }

    void tellEnd(String comment, long version, String reason) {
        publish(new CommentUnpicked(comment, "p7f3", version, reason, SAID_AT));
    }

    private void publish(Event event) {
        publisher.publish(encoder.encode(event)).toCompletableFuture().join();
    }
}
