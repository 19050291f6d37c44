package dev.postbag.content;

import dev.postbag.content.webhook.Deliveries;
import dev.postbag.content.webhook.DeliveringMessages;
import dev.postbag.content.webhook.Delivery;
import dev.postbag.content.webhook.DeliveryState;
import dev.postbag.content.webhook.Webhook;
import dev.postbag.content.webhook.Webhooks;
import dev.postbag.kit.metric.AskedNumbers;
import dev.postbag.kit.outgoing.PublicAddresses;
import dev.postbag.kit.sweep.Sweeps;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Sends webhooks what is due, each on a thread of its own and one message after the other, so that no receiver waits
 * for another one. A receiver that did not take a message is left alone until the next sweep.
 */
@ApplicationScoped
public class WebhookSweep {

    private static final Logger LOG = Logger.getLogger(WebhookSweep.class);

    private final Webhooks webhooks;
    private final DeliveringMessages delivering;
    private final WebhookSettings settings;
    private final MeterRegistry meters;
    private final Sweeps sweeps;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    WebhookSweep(
            Webhooks webhooks,
            Deliveries deliveries,
            DeliveringMessages delivering,
            WebhookSettings settings,
            MeterRegistry meters,
            AskedNumbers numbers,
            Sweeps sweeps) {
        this.webhooks = webhooks;
        this.delivering = delivering;
        this.settings = settings;
        this.meters = meters;
        this.sweeps = sweeps;
        Stream.of(DeliveryState.values()).forEach(this::attempts);
        numbers.gauge("postbag.webhook.dead.letters", Tags.empty(), deliveries::countDead);
    }

    @Produces
    @Singleton
    static PublicAddresses addresses(WebhookSettings settings) {
        return PublicAddresses.and(settings.allowedAddresses().orElse(List.of()));
    }

    void onStart(@Observes StartupEvent starting) {
        sweeps.start("webhook-sweep", settings.sweepEvery(), "Webhooks could not be looked through", this::sweep);
    }

    void onStop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    private void sweep() {
        webhooks.active().stream()
                .map(Webhook::id)
                .filter(busy::add)
                .forEach(
                        webhook -> Thread.ofVirtual().name("webhook-" + webhook).start(() -> deliver(webhook)));
    }

    private void deliver(String webhook) {
        try {
            Optional<Delivery> delivered;
            do {
                delivered = delivering.deliverNext(webhook);
                delivered.ifPresent(this::tell);
            } while (!stopping && delivered.map(Delivery::state).equals(Optional.of(DeliveryState.DELIVERED)));
        } catch (RuntimeException failed) {
            LOG.warnf("Messages for webhook %s wait, trying again: %s", webhook, failed);
        } finally {
            busy.remove(webhook);
        }
    }

    private void tell(Delivery delivery) {
        attempts(delivery.state()).increment();
        if (delivery.state() == DeliveryState.DEAD) {
            LOG.warnf(
                    "Message %s is not sent to webhook %s any more: %s",
                    delivery.id(),
                    delivery.webhook(),
                    delivery.attempts().getLast().outcome());
        }
    }

    private Counter attempts(DeliveryState state) {
        return meters.counter("postbag.webhook.attempts", "state", state.code());
    }
}
