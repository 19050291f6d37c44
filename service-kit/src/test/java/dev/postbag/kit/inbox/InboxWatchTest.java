package dev.postbag.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.kit.SetClock;
import dev.postbag.kit.problem.TraceId;
import dev.postbag.kit.trace.ExportedSpans;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.runtime.StartupEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboxWatchTest {

    private static final String ONE = "0af7651916cd43dd8448eb211c80319c";
    private static final String OTHER = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final ExportedSpans exported = new ExportedSpans();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SetClock clock = new SetClock();
    private final InboxWatch watch = new InboxWatch(meters, exported.telemetry(), clock, Set.of("letters", "parcels"));

    @BeforeEach
    void start() {
        watch.onStart(new StartupEvent());
    }

    @Test
    void messagesOfOneTraceAreHandledInIt() {
        handle("letters", messages(ONE, ONE), () -> {
            assertThat(TraceId.current()).isEqualTo(ONE);
        });
        assertThat(Span.current().getSpanContext().isValid()).isFalse();
        SpanData span = exported.spans().getFirst();
        assertThat(span.getName()).isEqualTo("handle letters");
        assertThat(span.getParentSpanId()).isEqualTo("b7ad6b7169203331");
        assertThat(span.getLinks()).isEmpty();
    }

    @Test
    void messagesOfSeveralTracesAreHandledInOneOfItsOwnThatLeadsToEach() {
        handle("letters", messages(ONE, OTHER, ONE), () -> {
            assertThat(TraceId.current()).isNotIn(ONE, OTHER);
        });
        SpanData span = exported.spans().getFirst();
        assertThat(span.getParentSpanContext().isValid()).isFalse();
        assertThat(span.getLinks())
                .extracting(LinkData::getSpanContext)
                .extracting(context -> context.getTraceId())
                .containsExactlyInAnyOrder(ONE, OTHER);
    }

    @Test
    void aMessageWithoutATraceIsHandledInOneOfItsOwn() {
        handle("letters", List.of(message()), () -> {
            assertThat(TraceId.current()).isNotNull();
        });
    }

    @Test
    void itIsToldHowLongAConsumerIsAtWhatItHandles() {
        handle("letters", messages(ONE), () -> {
            clock.advance(Duration.ofMinutes(2));
            assertThat(busy("letters")).isEqualTo(120);
            assertThat(busy("parcels")).isZero();
        });
        assertThat(busy("letters")).isZero();
    }

    @Test
    void deadLettersAreCountedFromNothing() {
        assertThat(meters.get("postbag.dead.letters").counters()).hasSize(2).allMatch(counter -> counter.count() == 0);
    }

    private void handle(String consumer, List<ConsumerRecord<String, byte[]>> messages, Runnable work) {
        watch.handle(consumer, messages, () -> {
            work.run();
            return messages;
        });
    }

    private double busy(String consumer) {
        return meters.get("postbag.inbox.busy.seconds")
                .tag("consumer", consumer)
                .gauge()
                .value();
    }

    private static List<ConsumerRecord<String, byte[]>> messages(String... traces) {
        return Stream.of(traces)
                .map(trace -> {
                    ConsumerRecord<String, byte[]> message = message();
                    message.headers()
                            .add(
                                    "traceparent",
                                    ("00-" + trace + "-b7ad6b7169203331-01").getBytes(StandardCharsets.UTF_8));
                    return message;
                })
                .toList();
    }

    private static ConsumerRecord<String, byte[]> message() {
        return new ConsumerRecord<>("post.letters", 0, 7, "key", new byte[0]);
    }
}
