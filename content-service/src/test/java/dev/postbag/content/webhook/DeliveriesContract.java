package dev.postbag.content.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of deliveries keeps to. */
public abstract class DeliveriesContract {

    private static final Instant NOW = Instant.parse("2026-01-18T08:00:00.123Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private final Webhook webhook = Samples.webhook(UUID.randomUUID().toString(), NOW);
    private final Webhook other = Samples.webhook(UUID.randomUUID().toString(), NOW);

    protected abstract Deliveries deliveries();

    @Test
    void whatIsToldTwiceIsKeptOnceAndAsItIsByNow() {
        Delivery first = Samples.delivery(webhook, "one", NOW);
        deliveries().add(List.of(first, Samples.delivery(other, "one", NOW)));
        Delivery claimed = claim(NOW).orElseThrow();
        deliveries().replace(claimed, Samples.taken(claimed, NOW));

        deliveries().add(List.of(Samples.delivery(webhook, "one", LATER), Samples.delivery(webhook, "two", LATER)));

        assertThat(all()).extracting(Delivery::state).containsExactly(DeliveryState.WAITING, DeliveryState.DELIVERED);
        assertThat(deliveries().find(webhook.id(), first.id())).contains(Samples.taken(claimed, NOW));
        assertThat(deliveries().find(other.id(), first.id())).isEmpty();
    }

    @Test
    void whatIsDueIsGivenToOneOnlyTheOldestFirst() {
        Delivery older = Samples.delivery(webhook, "older", NOW.minusSeconds(1));
        deliveries().add(List.of(Samples.delivery(webhook, "newer", NOW), older, Samples.delivery(other, "a", NOW)));

        Delivery first = claim(NOW).orElseThrow();
        Delivery second = claim(NOW).orElseThrow();

        assertThat(List.of(first.id(), second.id()))
                .containsExactly(
                        older.id(), Samples.delivery(webhook, "newer", NOW).id());
        assertThat(first.dueAt()).isEqualTo(LATER);
        assertThat(claim(NOW)).isEmpty();
        assertThat(claim(LATER)).isPresent();
    }

    @Test
    void whatIsOverIsNotGivenOutAgain() {
        deliveries().add(List.of(Samples.delivery(webhook, "taken", NOW), Samples.delivery(webhook, "dead", NOW)));
        Delivery one = claim(NOW).orElseThrow();
        Delivery two = claim(NOW).orElseThrow();

        assertThat(deliveries().replace(one, Samples.taken(one, NOW))).isTrue();
        assertThat(deliveries().replace(two, Samples.dead(two, NOW))).isTrue();

        assertThat(claim(LATER)).isEmpty();
        assertThat(list(Optional.of(DeliveryState.DEAD)))
                .extracting(Delivery::id)
                .containsExactly(two.id());
    }

    @Test
    void whoseLeaseRanOutOverwritesNothing() {
        deliveries().add(List.of(Samples.delivery(webhook, "one", NOW)));
        Delivery slow = claim(NOW).orElseThrow();
        Delivery quick = deliveries()
                .claimDue(webhook.id(), LATER, LATER.plusSeconds(60))
                .orElseThrow();
        deliveries().replace(quick, Samples.taken(quick, LATER));

        assertThat(deliveries().replace(slow, Samples.dead(slow, LATER))).isFalse();
        assertThat(all()).extracting(Delivery::state).containsExactly(DeliveryState.DELIVERED);
    }

    @Test
    void listsGoOnWhereTheyEndedTheNewestFirst() {
        List<Delivery> many = IntStream.range(0, 5)
                .mapToObj(number -> Samples.delivery(webhook, "event-" + number, NOW.plusSeconds(number / 2)))
                .toList();
        deliveries().add(many);

        List<Delivery> first = deliveries().list(Optional.of(webhook.id()), Optional.empty(), Optional.empty(), 2);
        List<Delivery> rest = deliveries()
                .list(
                        Optional.of(webhook.id()),
                        Optional.of(DeliveryState.WAITING),
                        Optional.of(DeliveryPlace.of(first.getLast())),
                        9);

        assertThat(first).hasSize(2).first().isEqualTo(many.getLast());
        assertThat(rest).hasSize(3).doesNotContainAnyElementsOf(first);
    }

    @Test
    void theDeadOfAllWebhooksAreListedAndCounted() {
        long before = deliveries().countDead();
        Delivery one = Samples.dead(Samples.delivery(webhook, "one", NOW), NOW);
        Delivery another = Samples.dead(Samples.delivery(other, "one", NOW), NOW);

        deliveries().add(List.of(one, another));

        assertThat(deliveries().countDead()).isEqualTo(before + 2);
        assertThat(deliveries().list(Optional.empty(), Optional.of(DeliveryState.DEAD), Optional.empty(), 100))
                .contains(one, another);
    }

    @Test
    void withItsWebhookAllIsRemoved() {
        deliveries().add(List.of(Samples.delivery(webhook, "one", NOW), Samples.delivery(other, "one", NOW)));

        deliveries().removeAllOf(webhook.id());

        assertThat(all()).isEmpty();
        assertThat(deliveries().list(Optional.of(other.id()), Optional.empty(), Optional.empty(), 9))
                .hasSize(1);
    }

    private Optional<Delivery> claim(Instant now) {
        return deliveries().claimDue(webhook.id(), now, now.plusSeconds(60));
    }

    private List<Delivery> all() {
        return list(Optional.empty());
    }

    private List<Delivery> list(Optional<DeliveryState> state) {
        return deliveries().list(Optional.of(webhook.id()), state, Optional.empty(), 100);
    }
}
