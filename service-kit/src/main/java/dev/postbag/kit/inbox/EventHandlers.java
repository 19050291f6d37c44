package dev.postbag.kit.inbox;

import dev.postbag.contracts.Event;
import dev.postbag.contracts.EventType;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What a consumer does with each type of event it reads; types it has no use for are passed over. */
public final class EventHandlers {

    private final Map<EventType, Consumer<ReceivedEvent<? extends Event>>> handlers = new EnumMap<>(EventType.class);

    private EventHandlers() {}

    public static EventHandlers none() {
        return new EventHandlers();
    }

    /** @param effect does its work once, however often it is called with the same event */
    @SuppressWarnings("unchecked")
    public <E extends Event> EventHandlers on(Class<E> type, Consumer<ReceivedEvent<E>> effect) {
        handlers.put(EventType.of(type), received -> effect.accept((ReceivedEvent<E>) received));
        return this;
    }

    Optional<Consumer<ReceivedEvent<? extends Event>>> handlerOf(EventType type) {
        return Optional.ofNullable(handlers.get(type));
    }
}
