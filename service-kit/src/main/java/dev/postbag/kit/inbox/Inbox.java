package dev.postbag.kit.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postbag.contracts.Event;
import dev.postbag.contracts.EventType;
import dev.postbag.kit.outbox.KafkaEventPublisher;
import dev.postbag.kit.store.Reach;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads messages for a consumer. A store that is out of reach is waited for, since the message is not to blame; a
 * message that cannot be read, or that its handler fails on time and again, goes to the dead letters with the reason,
 * so that those behind it get through.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final int TRIES = 3;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final ObjectMapper json;
    private final DeadLetterBox deadLetters;
    private final InboxWatch watch;
    private final CountDownLatch stopping = new CountDownLatch(1);

    Inbox(ObjectMapper json, DeadLetterBox deadLetters, InboxWatch watch) {
        this.json = json;
        this.deadLetters = deadLetters;
        this.watch = watch;
    }

    /** Returns when the message has had its effect or lies with the dead letters; throws only when stopped before. */
    public void receive(String consumer, ConsumerRecord<String, byte[]> message, EventHandlers handlers) {
        try {
            Optional<EventType> type = typeOf(message);
            Optional<Consumer<ReceivedEvent<? extends Event>>> handler = type.flatMap(handlers::handlerOf);
            if (handler.isPresent()) {
                EventType known = type.orElseThrow();
                handle(consumer, message, read(message, known, known.record()), handler.get());
            }
        } catch (UnusableMessageException unusable) {
            bury(consumer, message, unusable.reason);
        }
    }

    /** The same for each of many, one after the other. */
    public void receive(String consumer, Iterable<ConsumerRecord<String, byte[]>> messages, EventHandlers handlers) {
        messages.forEach(message -> receive(consumer, message, handlers));
    }

    /**
     * The same for many at once, of which those of one type have one effect together: returns when each message has had
     * its effect or lies with the dead letters. When the effect fails on all of them, each is tried alone, in order, so
     * that a bad one goes to the dead letters by itself.
     *
     * @param effect does the work of each event once, however often and in whatever company it is called with it
     */
    public <E extends Event> void receiveAll(
            String consumer,
            Iterable<ConsumerRecord<String, byte[]>> messages,
            Class<E> type,
            Consumer<List<ReceivedEvent<E>>> effect) {
        receiveAll(consumer, messages, Map.of(EventType.of(type), type), effect);
    }

    /** The same, of events of several types, in the order they came in. */
    public void receiveAll(
            String consumer,
            Iterable<ConsumerRecord<String, byte[]>> messages,
            Set<Class<? extends Event>> types,
            Consumer<List<ReceivedEvent<Event>>> effect) {
        Map<EventType, Class<? extends Event>> wanted =
                types.stream().collect(Collectors.toMap(EventType::of, type -> type));
        receiveAll(consumer, messages, wanted, effect);
    }

    private <E extends Event> void receiveAll(
            String consumer,
            Iterable<ConsumerRecord<String, byte[]>> messages,
            Map<EventType, Class<? extends E>> wanted,
            Consumer<List<ReceivedEvent<E>>> effect) {
        List<ConsumerRecord<String, byte[]>> usable = new ArrayList<>();
        List<ReceivedEvent<E>> events = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : messages) {
            try {
                Optional<EventType> type = typeOf(message).filter(wanted::containsKey);
                if (type.isPresent()) {
                    events.add(read(message, type.get(), Objects.requireNonNull(wanted.get(type.get()))));
                    usable.add(message);
                }
            } catch (UnusableMessageException unusable) {
                bury(consumer, message, unusable.reason);
            }
        }
        if (!events.isEmpty() && !handledTogether(consumer, usable, events, effect)) {
            for (int place = 0; place < events.size(); place++) {
                ReceivedEvent<E> alone = events.get(place);
                try {
                    handle(consumer, usable.get(place), alone, one -> effect.accept(List.of(alone)));
                } catch (UnusableMessageException unusable) {
                    bury(consumer, usable.get(place), unusable.reason);
                }
            }
        }
    }

    void onStop(@Observes ShutdownEvent stop) {
        stopping.countDown();
    }

    private void handle(
            String consumer,
            ConsumerRecord<String, byte[]> message,
            ReceivedEvent<?> received,
            Consumer<ReceivedEvent<? extends Event>> handler)
            throws UnusableMessageException {
        watch.handle(consumer, List.of(message), () -> {
            handle(received, handler);
            return received;
        });
    }

    private void handle(ReceivedEvent<?> received, Consumer<ReceivedEvent<? extends Event>> handler)
            throws UnusableMessageException {
        for (int tries = 1; ; tries++) {
            try {
                handler.accept(received);
                return;
            } catch (RuntimeException failed) {
                if (Reach.isInterrupted(failed)) {
                    throw failed;
                }
                if (!Reach.isLost(failed) && tries >= TRIES) {
                    LOG.debugf(failed, "Event %s failed", received.id());
                    throw new UnusableMessageException("its handler failed: " + failed, failed);
                }
                LOG.warnf("Event %s failed, trying again: %s", received.id(), failed);
                pause(tries, failed);
            }
        }
    }

    /** Whether they had their effect; a store that is out of reach is waited for. */
    private <E extends Event> boolean handledTogether(
            String consumer,
            List<ConsumerRecord<String, byte[]>> messages,
            List<ReceivedEvent<E>> events,
            Consumer<List<ReceivedEvent<E>>> effect) {
        return watch.handle(consumer, messages, () -> handledTogether(events, effect));
    }

    private <E extends Event> boolean handledTogether(
            List<ReceivedEvent<E>> events, Consumer<List<ReceivedEvent<E>>> effect) {
        for (int tries = 1; ; tries++) {
            try {
                effect.accept(List.copyOf(events));
                return true;
            } catch (RuntimeException failed) {
                if (Reach.isInterrupted(failed)) {
                    throw failed;
                }
                if (!Reach.isLost(failed)) {
                    LOG.warnf("%d events failed together, trying each alone: %s", events.size(), failed);
                    return false;
                }
                LOG.warnf("%d events failed, trying again: %s", events.size(), failed);
                pause(tries, failed);
            }
        }
    }

    private void bury(String consumer, ConsumerRecord<String, byte[]> message, String reason) {
        watch.handle(consumer, List.of(message), () -> {
            putAway(consumer, message, reason);
            return reason;
        });
    }

    private void putAway(String consumer, ConsumerRecord<String, byte[]> message, String reason) {
        for (int tries = 1; ; tries++) {
            try {
                deadLetters.put(consumer, message, reason);
                watch.buried(consumer);
                LOG.errorf(
                        "A message of %s went to the dead letters (partition %d, offset %d): %s",
                        message.topic(), message.partition(), message.offset(), reason);
                return;
            } catch (RuntimeException failed) {
                LOG.warnf("A dead letter could not be put away, trying again: %s", failed);
                pause(tries, failed);
            }
        }
    }

    private <E extends Event> ReceivedEvent<E> read(
            ConsumerRecord<String, byte[]> message, EventType type, Class<? extends E> record)
            throws UnusableMessageException {
        try {
            @Nullable E event = json.readValue(message.value(), record);
            if (event == null) {
                throw new UnusableMessageException("it is nothing that can be read as " + type.typeName(), null);
            }
            return new ReceivedEvent<>(
                    header(message, "ce_id"),
                    Instant.parse(header(message, "ce_time")),
                    event,
                    message.headers().lastHeader(KafkaEventPublisher.RETOLD) != null);
        } catch (IOException | IllegalArgumentException | DateTimeParseException malformed) {
            throw new UnusableMessageException("it cannot be read as " + type.typeName(), malformed);
        }
    }

    private static Optional<EventType> typeOf(ConsumerRecord<String, byte[]> message) throws UnusableMessageException {
        String name = header(message, "ce_type");
        Optional<EventType> type = EventType.named(name);
        if (type.isEmpty()) {
            throw new UnusableMessageException("its type " + name + " is not known here", null);
        }
        return type;
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) throws UnusableMessageException {
        Header header = message.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new UnusableMessageException("it has no " + name + " header: it is not a CloudEvent", null);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    private void pause(int tries, RuntimeException reason) {
        long millis = Math.min(LONGEST_PAUSE.toMillis(), 50L << Math.min(tries, 10));
        try {
            if (stopping.await(millis, TimeUnit.MILLISECONDS)) {
                throw reason;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }

    private static final class UnusableMessageException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String reason;

        UnusableMessageException(String reason, @Nullable Throwable cause) {
            super(reason, cause);
            this.reason = reason;
        }
    }
}
