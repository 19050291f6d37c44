package dev.postbag.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postbag.contracts.Event;
import dev.postbag.contracts.EventType;
import dev.postbag.kit.problem.TraceId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;

/** Writes an event as it will travel, so that what is saved is what is sent. */
@ApplicationScoped
public class EventEncoder {

    private final ObjectMapper json;
    private final Clock clock;
    private final OutboxSettings settings;

    public EventEncoder(ObjectMapper json, Clock clock, OutboxSettings settings) {
        this.json = json;
        this.clock = clock;
        this.settings = settings;
    }

    /** @throws EventTooLargeException when it is over {@code postbag.outbox.max-event-bytes} */
    public OutboxEvent encode(Event event) {
        EventType type = EventType.of(event);
        String data = write(event);
        int size = data.getBytes(StandardCharsets.UTF_8).length;
        if (size > settings.maxEventBytes()) {
            throw new EventTooLargeException(type.typeName(), size, settings.maxEventBytes());
        }
        return new OutboxEvent(
                UUID.randomUUID().toString(),
                type.typeName(),
                type.topic().topicName(),
                event.key(),
                clock.instant(),
                data,
                TraceId.traceparent());
    }

    private String write(Event event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("An event cannot be written as JSON: " + event.getClass(), unwritable);
        }
    }
}
