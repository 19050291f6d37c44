package dev.postbag.comment.push;

import dev.postbag.comment.thread.Receipt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Has a device be told no more, by whoever has the subscription's receipt. */
@ApplicationScoped
public class UnsubscribingDevices {

    private final Subscriptions subscriptions;
    private final Seals seals;
    private final Clock clock;

    public UnsubscribingDevices(Subscriptions subscriptions, Seals seals, Clock clock) {
        this.subscriptions = subscriptions;
        this.seals = seals;
        this.clock = clock;
    }

    /** False where there is no such subscription, or the receipt is another's. */
    public boolean unsubscribe(String id, Receipt receipt) {
        Optional<Sealing> sealing = subscriptions
                .withId(id, clock.instant())
                .map(Subscription::interest)
                .flatMap(seals::of)
                .filter(found -> found.isReceipt(receipt, id));
        sealing.ifPresent(found -> subscriptions.remove(id));
        return sealing.isPresent();
    }
}
