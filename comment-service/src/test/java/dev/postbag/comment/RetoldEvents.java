package dev.postbag.comment;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.postbag.contracts.Event;
import dev.postbag.contracts.EventType;
import dev.postbag.kit.json.Json;
import dev.postbag.kit.outbox.OutboxEvent;
import dev.postbag.kit.retelling.Retellable.Retold;
import java.util.stream.Stream;

/** What is told again, as others read it. */
public final class RetoldEvents {

    private RetoldEvents() {}

    public static Stream<Event> of(Retold some) {
        return some.events().stream().map(RetoldEvents::read);
    }

    public static Event read(OutboxEvent event) {
        try {
            return Json.mapper()
                    .readValue(
                            event.data(),
                            EventType.named(event.type()).orElseThrow().record());
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
