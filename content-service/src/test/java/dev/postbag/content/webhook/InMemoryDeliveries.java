package dev.postbag.content.webhook;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Deliveries in memory, for tests. */
public final class InMemoryDeliveries implements Deliveries {

    private static final Comparator<Delivery> OLDEST_FIRST =
            Comparator.comparing(Delivery::createdAt).thenComparing(Delivery::id);

    private final Map<String, Delivery> deliveries = new LinkedHashMap<>();

    @Override
    public synchronized void add(List<Delivery> added) {
        added.forEach(delivery -> deliveries.putIfAbsent(delivery.id(), delivery));
    }

    @Override
    public synchronized Optional<Delivery> find(String webhook, String id) {
        return Optional.ofNullable(deliveries.get(id))
                .filter(delivery -> delivery.webhook().equals(webhook));
    }

    @Override
    public synchronized Optional<Delivery> claimDue(String webhook, Instant now, Instant until) {
        Optional<Delivery> due = deliveries.values().stream()
                .filter(delivery -> delivery.webhook().equals(webhook))
                .filter(delivery -> delivery.state() == DeliveryState.WAITING)
                .filter(delivery -> !delivery.dueAt().isAfter(now))
                .min(Comparator.comparing(Delivery::dueAt))
                .map(delivery -> dueAt(delivery, until));
        due.ifPresent(claimed -> deliveries.put(claimed.id(), claimed));
        return due;
    }

    @Override
    public synchronized boolean replace(Delivery before, Delivery after) {
        Optional<Delivery> asRead = Optional.ofNullable(deliveries.get(before.id()))
                .filter(now -> now.state() == before.state() && now.dueAt().equals(before.dueAt()));
        asRead.ifPresent(now -> deliveries.put(after.id(), after));
        return asRead.isPresent();
    }

    @Override
    public synchronized List<Delivery> list(
            Optional<String> webhook, Optional<DeliveryState> state, Optional<DeliveryPlace> after, int limit) {
        return deliveries.values().stream()
                .filter(delivery -> webhook.map(delivery.webhook()::equals).orElse(true))
                .filter(delivery -> state.map(delivery.state()::equals).orElse(true))
                .filter(delivery ->
                        after.map(place -> isBehind(delivery, place)).orElse(true))
                .sorted(OLDEST_FIRST.reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long countDead() {
        return deliveries.values().stream()
                .filter(delivery -> delivery.state() == DeliveryState.DEAD)
                .count();
    }

    @Override
    public synchronized void removeAllOf(String webhook) {
        deliveries.values().removeIf(delivery -> delivery.webhook().equals(webhook));
    }

    private static boolean isBehind(Delivery delivery, DeliveryPlace place) {
        int order = delivery.createdAt().compareTo(place.createdAt());
        return order < 0 || order == 0 && delivery.id().compareTo(place.id()) < 0;
    }

    private static Delivery dueAt(Delivery delivery, Instant until) {
        return new Delivery(
                delivery.id(),
                delivery.webhook(),
                delivery.event(),
                delivery.post(),
                delivery.comment(),
                delivery.happenedAt(),
                delivery.state(),
                delivery.attempts(),
                delivery.tries(),
                delivery.createdAt(),
                until,
                delivery.forgetAt());
    }
}
