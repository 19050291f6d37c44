package dev.postbag.content.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeliveringMessagesTest {

    private static final Instant NOW = Instant.parse("2026-01-18T08:00:00Z");

    private final HandsOfTime clock = new HandsOfTime(NOW);
    private final Webhooks webhooks = new InMemoryWebhooks();
    private final Deliveries deliveries = new InMemoryDeliveries();
    private final Queue<Answer> answers = new ArrayDeque<>();
    private final List<Message> sent = new ArrayList<>();
    private final DeliveringMessages delivering =
            new DeliveringMessages(webhooks, deliveries, (webhook, message, at) -> answer(message), clock);
    private final TellingWebhooks telling = new TellingWebhooks(webhooks, deliveries, clock);

    private Answer answer(Message message) {
        sent.add(message);
        return Optional.ofNullable(answers.poll()).orElse(Answer.received(200, null));
    }

    @Test
    void whatHappensIsToldOnceToEachWhoWantsIt() {
        Webhook posts = add("posts", WebhookEvent.POST_PUBLISHED);
        Webhook comments = add("comments", WebhookEvent.COMMENT_PUBLISHED);

        telling.tell(List.of(Samples.published("one", NOW), Samples.published("one", NOW)));
        telling.tell(List.of(Samples.published("one", NOW)));

        assertThat(deliver(posts))
                .hasValueSatisfying(delivery -> assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED));
        assertThat(deliver(posts)).isEmpty();
        assertThat(deliver(comments)).isEmpty();
        assertThat(sent)
                .singleElement()
                .returns("post.published", Message::type)
                .returns("/api/v1/posts/k3jq7w2m5xv6tq4nbc2ahd3feu", Message::self);
    }

    @Test
    void theSameIsToldEachWebhookUnderAnIdOfItsOwn() {
        Webhook one = add("one", WebhookEvent.POST_PUBLISHED);
        Webhook other = add("other", WebhookEvent.POST_PUBLISHED);
        telling.tell(List.of(Samples.published("one", NOW)));

        deliver(one);
        deliver(other);

        assertThat(sent).extracting(Message::id).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void whatHappenedBeforeOneWasAddedOrWhileItWasOffIsNotTold() {
        Webhook webhook = add("one", WebhookEvent.POST_PUBLISHED);
        telling.tell(List.of(Samples.published("before", NOW.minusSeconds(61))));
        webhooks.replace(webhook, webhook.switchedOff("http-410", NOW));
        telling.tell(List.of(Samples.published("meanwhile", NOW)));

        assertThat(all()).isEmpty();
    }

    @Test
    void whatIsNotTakenIsSentAgainUnderTheSameIdUntilItIs() {
        Webhook webhook = told();
        answers.addAll(List.of(Answer.received(503, null), Answer.none("timed-out"), Answer.received(302, null)));

        assertThat(deliver(webhook).orElseThrow().state()).isEqualTo(DeliveryState.WAITING);
        assertThat(deliver(webhook)).isEmpty();
        clock.moveOn(Duration.ofSeconds(6));
        deliver(webhook);
        clock.moveOn(Duration.ofMinutes(6));
        deliver(webhook);
        clock.moveOn(Duration.ofMinutes(33));

        Delivery delivery = deliver(webhook).orElseThrow();
        assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(delivery.attempts())
                .extracting(Attempt::outcome)
                .containsExactly("http-503", "timed-out", "http-302", "delivered");
        assertThat(delivery.forgetAt()).isEqualTo(clock.instant().plus(Duration.ofDays(7)));
        assertThat(sent).extracting(Message::id).containsOnly(delivery.id());
    }

    @Test
    void afterTheTenthTimeItIsDeadUntilSomebodyWantsItSentAgain() {
        Webhook webhook = told();
        Stream.generate(() -> Answer.none("out-of-reach")).limit(10).forEach(answers::add);
        for (int times = 0; times < 9; times++) {
            assertThat(deliver(webhook).orElseThrow().state()).isEqualTo(DeliveryState.WAITING);
            clock.moveOn(Duration.ofHours(27));
        }

        Delivery dead = deliver(webhook).orElseThrow();
        assertThat(dead.state()).isEqualTo(DeliveryState.DEAD);
        clock.moveOn(Duration.ofHours(27));
        assertThat(deliver(webhook)).isEmpty();

        assertThat(redelivering().redeliver(webhook.id(), dead.id())).isPresent();
        assertThat(deliver(webhook).orElseThrow())
                .returns(DeliveryState.DELIVERED, Delivery::state)
                .satisfies(delivery -> assertThat(delivery.attempts()).hasSize(11));
    }

    @Test
    void aReceiverThatIsGoneIsSwitchedOffAndTheRestWaits() {
        Webhook webhook = told();
        telling.tell(List.of(Samples.published("two", NOW)));
        answers.add(Answer.received(410, null));

        assertThat(deliver(webhook).orElseThrow().state()).isEqualTo(DeliveryState.DEAD);

        assertThat(webhooks.find(webhook.id()).orElseThrow())
                .returns(false, Webhook::active)
                .returns("http-410", Webhook::switchedOff);
        assertThat(deliver(webhook)).isEmpty();
        Webhook off = webhooks.find(webhook.id()).orElseThrow();
        new ChangingWebhooks(webhooks, clock)
                .change(new ChangeWebhook(
                        off.id(), off.version(), Optional.empty(), Optional.empty(), Optional.of(true)));
        assertThat(webhooks.find(webhook.id()).orElseThrow().switchedOff()).isNull();
        assertThat(deliver(webhook)).isPresent();
    }

    @Test
    void whoDiedWhileSendingIsMadeUpForWhenTheLeaseHasRunOut() {
        Webhook webhook = told();
        deliveries.claimDue(webhook.id(), NOW, NOW.plusSeconds(60));

        assertThat(deliver(webhook)).isEmpty();
        clock.moveOn(Duration.ofSeconds(60));
        assertThat(deliver(webhook)).isPresent();
    }

    @Test
    void aTestIsAPingOfWhichNothingIsKept() {
        Webhook webhook = add("one", WebhookEvent.POST_PUBLISHED);
        TestingWebhooks testing = new TestingWebhooks(webhooks, (called, message, at) -> answer(message), clock);

        assertThat(testing.test(webhook.id())).contains(new Attempt(NOW, 200, "delivered"));
        assertThat(testing.test("another")).isEmpty();
        assertThat(sent).extracting(Message::type).containsExactly("ping");
        assertThat(all()).isEmpty();
    }

    @Test
    void withAWebhookGoesAllThatWaitsForIt() {
        Webhook webhook = told();

        assertThat(new RemovingWebhooks(webhooks, deliveries).remove(webhook.id()))
                .isTrue();
        assertThat(all()).isEmpty();
        assertThat(deliver(webhook)).isEmpty();
    }

    private Webhook told() {
        Webhook webhook = add("told", WebhookEvent.POST_PUBLISHED);
        telling.tell(List.of(Samples.published("one", NOW)));
        return webhook;
    }

    private Webhook add(String id, WebhookEvent event) {
        return webhooks.add(Samples.webhook(id, EnumSet.of(event), NOW));
    }

    private Optional<Delivery> deliver(Webhook webhook) {
        return delivering.deliverNext(webhook.id());
    }

    private RedeliveringMessages redelivering() {
        return new RedeliveringMessages(deliveries, clock);
    }

    private List<Delivery> all() {
        return deliveries.list(Optional.empty(), Optional.empty(), Optional.empty(), 100);
    }
}
