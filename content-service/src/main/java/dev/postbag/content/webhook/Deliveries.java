package dev.postbag.content.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was delivered, is to be, or could not be. */
public interface Deliveries {

    /** Keeps each unless one with its id is there. */
    void add(List<Delivery> deliveries);

    Optional<Delivery> find(String webhook, String id);

    /** The one that has been due for longest, due again at {@code until} for everybody else. */
    Optional<Delivery> claimDue(String webhook, Instant now, Instant until);

    /** Whether {@code before} was still due at the same time and in the same state: only then it is {@code after} now. */
    boolean replace(Delivery before, Delivery after);

    /** The newest first, those behind {@code after}; of all webhooks where none is named. */
    List<Delivery> list(
            Optional<String> webhook, Optional<DeliveryState> state, Optional<DeliveryPlace> after, int limit);

    long countDead();

    void removeAllOf(String webhook);
}
