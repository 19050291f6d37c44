package dev.postbag.content.post.messaging;

import dev.postbag.content.post.FollowingPicks;
import dev.postbag.content.post.KnownPick;
import dev.postbag.content.post.WithdrawalReason;
import dev.postbag.contracts.pick.CommentPicked;
import dev.postbag.contracts.pick.CommentUnpicked;
import dev.postbag.kit.inbox.EventHandlers;
import dev.postbag.kit.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Hears which comments may be lifted into posts, and which may no longer. */
@ApplicationScoped
public class PickConsumer {

    private final Inbox inbox;
    private final EventHandlers handlers;

    PickConsumer(Inbox inbox, FollowingPicks following) {
        this.inbox = inbox;
        this.handlers = EventHandlers.none()
                .on(CommentPicked.class, received -> following.follow(read(received.event())))
                .on(CommentUnpicked.class, received -> {
                    if (received.retold()) {
                        following.followAgain(read(received.event()));
                    } else {
                        following.follow(read(received.event()));
                    }
                });
    }

    @Incoming("picks")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> message) {
        inbox.receive("picks", message, handlers);
    }

    private static KnownPick read(CommentPicked event) {
        return KnownPick.of(
                event.comment(),
                event.version(),
                new KnownPick.Said(
                        event.revision(), event.name(), PickedBlocks.read(event.passages()), event.saidAt()));
    }

    private static KnownPick read(CommentUnpicked event) {
        return KnownPick.ended(event.comment(), event.version(), reason(event.reason()));
    }

    /** Nothing where an editor decided so: what was lifted may stay. */
    private static @Nullable WithdrawalReason reason(String code) {
        return switch (code) {
            case "withdrawn" -> WithdrawalReason.COMMENT_WITHDRAWN;
            case "rejected" -> WithdrawalReason.COMMENT_REJECTED;
            case "consent-withdrawn" -> WithdrawalReason.CONSENT_WITHDRAWN;
            case "unpicked" -> null;
            default -> throw new IllegalArgumentException("A pick does not end for the reason " + code);
        };
    }
}
