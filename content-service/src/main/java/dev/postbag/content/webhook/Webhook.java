package dev.postbag.content.webhook;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody wants to be told what happens.
 *
 * @param active nothing is kept for one that is not, and nothing sent
 * @param switchedOff why it is not active, where its receiver wished so
 * @param secrets the newest first
 * @param order what was asked for when it was added, to tell a repeat from another wish
 * @param version goes up with every change
 */
public record Webhook(
        String id,
        URI url,
        Set<WebhookEvent> events,
        boolean active,
        @Nullable String switchedOff,
        List<WebhookSecret> secrets,
        String order,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /** How long a secret signs on when another has taken its place. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    private static final int MOST_SECRETS = 5;
    /** Clocks of services differ a little. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    public Webhook {
        events = Set.copyOf(events);
        secrets = List.copyOf(secrets);
    }

    static Webhook added(String id, AddWebhook wish, Instant now) {
        List<WebhookSecret> secrets = List.of(WebhookSecret.random());
        return new Webhook(id, wish.url(), wish.events(), true, null, secrets, wish.print(), now, now, 1);
    }

    public WebhookSecret secret() {
        return secrets.getFirst();
    }

    /** Those a message of this moment is signed with. */
    public List<WebhookSecret> secretsAt(Instant now) {
        return secrets.stream().filter(secret -> secret.isGoodAt(now)).toList();
    }

    /** What happened before it was added is not told. */
    boolean wants(Happening happening) {
        return events.contains(happening.event()) && !happening.at().isBefore(createdAt.minus(SLACK));
    }

    Webhook changed(ChangeWebhook wish, Instant now) {
        boolean on = wish.active().orElse(active);
        return new Webhook(
                id,
                wish.url().orElse(url),
                wish.events().orElse(events),
                on,
                on ? null : switchedOff,
                secrets,
                order,
                createdAt,
                now,
                version + 1);
    }

    Webhook withNewSecret(Instant now) {
        Stream<WebhookSecret> earlier = secretsAt(now).stream().map(secret -> secret.endingAt(now.plus(OVERLAP)));
        return new Webhook(
                id,
                url,
                events,
                active,
                switchedOff,
                Stream.concat(Stream.of(WebhookSecret.random()), earlier)
                        .limit(MOST_SECRETS)
                        .toList(),
                order,
                createdAt,
                now,
                version + 1);
    }

    Webhook switchedOff(String reason, Instant now) {
        return new Webhook(id, url, events, false, reason, secrets, order, createdAt, now, version + 1);
    }
}
