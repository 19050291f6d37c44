package dev.postbag.content.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One message to one webhook, with all that came of it.
 *
 * @param id the message's, the same each time it is sent, and each time the same is told
 * @param comment none where it happened to the post
 * @param attempts the newest of them, in order
 * @param tries how often it was sent since it began to wait
 * @param dueAt not sent before, while it waits
 * @param forgetAt kept until then
 */
public record Delivery(
        String id,
        String webhook,
        WebhookEvent event,
        String post,
        @Nullable String comment,
        Instant happenedAt,
        DeliveryState state,
        List<Attempt> attempts,
        int tries,
        Instant createdAt,
        Instant dueAt,
        Instant forgetAt) {

    public static final Duration DELIVERED_KEPT = Duration.ofDays(7);
    public static final Duration OTHERS_KEPT = Duration.ofDays(90);

    private static final int MOST_ATTEMPTS = 20;
    private static final int SPREADS = 1_000;

    public Delivery {
        attempts = List.copyOf(attempts);
    }

    static Delivery of(Webhook webhook, Happening happening, Instant now) {
        return new Delivery(
                idOf(webhook, happening),
                webhook.id(),
                happening.event(),
                happening.post(),
                happening.comment(),
                happening.at(),
                DeliveryState.WAITING,
                List.of(),
                0,
                now,
                now,
                now.plus(OTHERS_KEPT));
    }

    private static String idOf(Webhook webhook, Happening happening) {
        byte[] both = (webhook.id() + "|" + happening.id()).getBytes(StandardCharsets.UTF_8);
        return "msg_" + UUID.nameUUIDFromBytes(both);
    }

    Delivery answered(Answer answer, Instant now) {
        if (answer.isTaken()) {
            return after(answer, DeliveryState.DELIVERED, now, now, now.plus(DELIVERED_KEPT));
        }
        Optional<Duration> pause =
                answer.isGone() ? Optional.empty() : RetrySchedule.pause(tries + 1, spread(), answer.retryAfter());
        return pause.map(wait -> after(answer, DeliveryState.WAITING, now, now.plus(wait), forgetAt))
                .orElseGet(() -> after(answer, DeliveryState.DEAD, now, now, now.plus(OTHERS_KEPT)));
    }

    /** It is sent again from now on, however often it was before. */
    Delivery waitingAgain(Instant now) {
        return new Delivery(
                id,
                webhook,
                event,
                post,
                comment,
                happenedAt,
                DeliveryState.WAITING,
                attempts,
                0,
                createdAt,
                now,
                now.plus(OTHERS_KEPT));
    }

    private Delivery after(Answer answer, DeliveryState next, Instant now, Instant due, Instant forget) {
        List<Attempt> all = Stream.concat(attempts.stream(), Stream.of(Attempt.of(answer, now)))
                .toList();
        return new Delivery(
                id,
                webhook,
                event,
                post,
                comment,
                happenedAt,
                next,
                all.subList(Math.max(0, all.size() - MOST_ATTEMPTS), all.size()),
                tries + 1,
                createdAt,
                due,
                forget);
    }

    /** As good as chance here, and the same each time. */
    private double spread() {
        return Math.floorMod(id.hashCode(), SPREADS) / (double) SPREADS;
    }
}
