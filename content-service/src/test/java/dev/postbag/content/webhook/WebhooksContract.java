package dev.postbag.content.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of webhooks keeps to. */
public abstract class WebhooksContract {

    private static final Instant NOW = Instant.parse("2026-01-18T08:00:00.123Z");

    private final String id = UUID.randomUUID().toString();

    protected abstract Webhooks webhooks();

    @Test
    void aWebhookIsFoundAsItWasKept() {
        Webhook webhook = Samples.webhook(id, EnumSet.of(WebhookEvent.POST_REVISED), NOW)
                .withNewSecret(NOW)
                .switchedOff("http-410", NOW);

        assertThat(webhooks().add(webhook)).isEqualTo(webhook);
        assertThat(webhooks().find(id)).contains(webhook);
        assertThat(webhooks().find("another")).isEmpty();
    }

    @Test
    void anotherWithTheSameIdChangesNothing() {
        Webhook first = webhooks().add(Samples.webhook(id, NOW));

        assertThat(webhooks().add(Samples.webhook(id, NOW.plusSeconds(1)))).isEqualTo(first);
        assertThat(webhooks().find(id)).contains(first);
    }

    @Test
    void onlyTheVersionThatWasReadIsReplaced() {
        Webhook first = webhooks().add(Samples.webhook(id, NOW));
        Webhook second = first.withNewSecret(NOW);

        assertThat(webhooks().replace(first, second)).isTrue();
        assertThat(webhooks().replace(first, first.switchedOff("http-410", NOW)))
                .isFalse();
        assertThat(webhooks().find(id)).contains(second);
    }

    @Test
    void whoIsSwitchedOffIsListedAndNotTold() {
        Webhook on = webhooks().add(Samples.webhook(id + "-a", NOW));
        Webhook off = webhooks().add(Samples.webhook(id + "-b", NOW).switchedOff("http-410", NOW));

        assertThat(webhooks().active()).contains(on).doesNotContain(off);
        assertThat(webhooks().list(id, 2)).containsExactly(on, off);
        assertThat(webhooks().list(on.id(), 1)).containsExactly(off);
        assertThat(webhooks().list(null, 1)).hasSize(1);
    }

    @Test
    void aRemovedOneIsGoneAndCountsNoMore() {
        webhooks().add(Samples.webhook(id, NOW));
        long with = webhooks().count();

        assertThat(webhooks().remove(id)).isTrue();
        assertThat(webhooks().remove(id)).isFalse();
        assertThat(webhooks().find(id)).isEmpty();
        assertThat(webhooks().count()).isEqualTo(with - 1);
    }
}
