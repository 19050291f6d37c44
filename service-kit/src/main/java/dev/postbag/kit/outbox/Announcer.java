package dev.postbag.kit.outbox;

import java.util.Collection;
import java.util.List;

/**
 * Says what others are told when something changes. A feature's {@code messaging} edge implements it, its {@code store}
 * edge asks it, so that neither knows the other.
 *
 * @param <C> the feature's changes
 */
@FunctionalInterface
public interface Announcer<C> {

    /** The events to save with the change, in the order they are to be published in. */
    List<OutboxEvent> announce(C change);

    /** The same for many. */
    default List<OutboxEvent> announceAll(Collection<? extends C> changes) {
        return changes.stream().flatMap(change -> announce(change).stream()).toList();
    }
}
