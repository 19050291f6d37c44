package dev.postbag.kit.retelling;

import dev.postbag.kit.outbox.OutboxEvent;
import java.util.List;
import java.util.Optional;

/** Things of which others can be told again, out of what is kept: how they are now, and not how they came to be so. */
public interface Retellable {

    /** What it is called where it is noted how far it is: one word. */
    String name();

    /**
     * The next few, those behind a place in an order of its own; nothing when there are no more.
     *
     * @param place empty for the beginning
     */
    Optional<Retold> after(String place);

    /**
     * Some of them.
     *
     * @param place where the last of them stands
     * @param events what others are told of them; may be none
     */
    record Retold(String place, List<OutboxEvent> events) {
        public Retold {
            events = List.copyOf(events);
        }
    }
}
