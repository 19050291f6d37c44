package dev.postbag.content.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AddingWebhooksTest {

    private static final String URL = "https://letters.example/hook";
    private static final Optional<String> KEY = Optional.of("6f1c1d5e-3d0c-4a52-9d6a-0c5f3f0c8b11");
    private static final Set<WebhookEvent> EVENTS = EnumSet.of(WebhookEvent.POST_PUBLISHED);

    private final HandsOfTime clock = new HandsOfTime(Instant.parse("2026-01-18T08:00:00Z"));
    private final Webhooks webhooks = new InMemoryWebhooks();
    private final AddingWebhooks adding = new AddingWebhooks(webhooks, clock);

    @Test
    void theSameOrderSentAgainGivesTheSameWebhookWithItsSecret() {
        AddResult first = add(URL, KEY);

        assertThat(add(URL, KEY)).isEqualTo(first);
        assertThat(webhooks.count()).isEqualTo(1);
    }

    @Test
    void anotherOrderWithTheSameKeyIsRefused() {
        add(URL, KEY);

        assertThat(add(URL + "/2", KEY)).isInstanceOf(AddResult.KeyReused.class);
        assertThat(adding.add(Samples.wish(URL, EnumSet.of(WebhookEvent.POST_REVISED), KEY)))
                .isInstanceOf(AddResult.KeyReused.class);
    }

    @Test
    void aDayLaterNobodyIsGivenTheSecretAgain() {
        add(URL, KEY);
        clock.moveOn(Duration.ofHours(24));

        assertThat(add(URL, KEY)).isInstanceOf(AddResult.KeyReused.class);
    }

    @Test
    void withoutAKeyEachOrderMakesAWebhookUntilThereAreTooMany() {
        for (int number = 0; number < AddingWebhooks.MOST - 1; number++) {
            assertThat(add(URL, Optional.empty())).isInstanceOf(AddResult.Added.class);
        }
        AddResult last = add(URL, KEY);

        assertThat(last).isInstanceOf(AddResult.Added.class);
        assertThat(add(URL, Optional.empty())).isEqualTo(new AddResult.TooMany(50));
        assertThat(add(URL, KEY)).isEqualTo(last);
    }

    @Test
    void aChangeIsMadeToTheVersionThatWasSeen() {
        Webhook seen = ((AddResult.Added) add(URL, KEY)).webhook();
        ChangingWebhooks changing = new ChangingWebhooks(webhooks, clock);
        ChangeWebhook order = new ChangeWebhook(
                seen.id(), 1, Optional.of(URI.create(URL + "/2")), Optional.empty(), Optional.of(false));

        ChangeResult.Changed changed = (ChangeResult.Changed) changing.change(order);

        assertThat(changed.webhook())
                .returns(URI.create(URL + "/2"), Webhook::url)
                .returns(EVENTS, Webhook::events)
                .returns(false, Webhook::active)
                .returns(seen.secrets(), Webhook::secrets)
                .returns(2L, Webhook::version);
        assertThat(changing.change(order)).isInstanceOf(ChangeResult.ChangedSince.class);
    }

    private AddResult add(String url, Optional<String> key) {
        return adding.add(Samples.wish(url, EVENTS, key));
    }
}
