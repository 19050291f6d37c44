package dev.postbag.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** What can be seen of the messages that are handled: how long each consumer is at them, and in which trace. */
@ApplicationScoped
public class InboxWatch {

    private static final String DEAD_LETTERS = "postbag.dead.letters";
    private static final String INCOMING = "mp.messaging.incoming.";
    private static final String CONNECTOR = ".connector";

    private final Map<String, Instant> begun = new ConcurrentHashMap<>();
    private final MeterRegistry meters;
    private final Tracer tracer;
    private final Clock clock;
    private final Set<String> consumers;

    /** Each channel has the name of its consumer. */
    @Inject
    InboxWatch(MeterRegistry meters, OpenTelemetry telemetry, Clock clock, Config config) {
        this(meters, telemetry, clock, channels(config));
    }

    InboxWatch(MeterRegistry meters, OpenTelemetry telemetry, Clock clock, Set<String> consumers) {
        this.meters = meters;
        this.tracer = telemetry.getTracer("dev.postbag");
        this.clock = clock;
        this.consumers = consumers;
    }

    /** All are there from the start: who watches an increase would not see one from nothing. */
    void onStart(@Observes StartupEvent starting) {
        for (String consumer : consumers) {
            meters.counter(DEAD_LETTERS, "consumer", consumer);
            meters.gauge(
                    "postbag.inbox.busy.seconds", Tags.of("consumer", consumer), this, watch -> watch.busy(consumer));
        }
    }

    /** Does the work on the messages: in the trace that all of them belong to, else in a new one that leads to each. */
    <T, X extends Exception> T handle(String consumer, List<ConsumerRecord<String, byte[]>> messages, Work<T, X> work)
            throws X {
        Span span = span(consumer, messages);
        begun.put(consumer, clock.instant());
        try (Scope scope = span.makeCurrent()) {
            return work.done();
        } finally {
            begun.remove(consumer);
            span.end();
        }
    }

    void buried(String consumer) {
        meters.counter(DEAD_LETTERS, "consumer", consumer).increment();
    }

    private Span span(String consumer, List<ConsumerRecord<String, byte[]>> messages) {
        Map<String, SpanContext> traces = messages.stream()
                .map(message -> origin(message.headers()))
                .filter(SpanContext::isValid)
                .collect(Collectors.toMap(SpanContext::getTraceId, origin -> origin, (first, other) -> first));
        SpanBuilder span = tracer.spanBuilder("handle " + consumer).setNoParent();
        if (traces.size() == 1) {
            span.setParent(
                    Context.root().with(Span.wrap(traces.values().iterator().next())));
        } else {
            traces.values().forEach(span::addLink);
        }
        return span.setAttribute("messages", (long) messages.size()).startSpan();
    }

    private double busy(String consumer) {
        @Nullable Instant since = begun.get(consumer);
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1_000.0;
    }

    private static SpanContext origin(Headers headers) {
        Context sent = W3CTraceContextPropagator.getInstance().extract(Context.root(), headers, TextOf.HEADERS);
        return Span.fromContext(sent).getSpanContext();
    }

    private static Set<String> channels(Config config) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(INCOMING) && name.endsWith(CONNECTOR))
                .map(name -> name.substring(INCOMING.length(), name.length() - CONNECTOR.length()))
                .collect(Collectors.toSet());
    }

    /** What is done with messages. */
    @FunctionalInterface
    interface Work<T, X extends Exception> {
        T done() throws X;
    }

    private enum TextOf implements TextMapGetter<Headers> {
        HEADERS;

        @Override
        public Iterable<String> keys(Headers headers) {
            return List.of("traceparent");
        }

        @Override
        public @Nullable String get(@Nullable Headers headers, String name) {
            Header header = Objects.requireNonNull(headers).lastHeader(name);
            return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
        }
    }
}
