package dev.postbag.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ServerAddress;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ConnectionDescription;
import com.mongodb.connection.ServerId;
import com.mongodb.event.CommandFailedEvent;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import dev.postbag.kit.trace.ExportedSpans;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

class StoreSpansTest {

    private static final ConnectionDescription CONNECTION =
            new ConnectionDescription(new ServerId(new ClusterId(), new ServerAddress("127.0.0.1", 27_017)));
    private static final String INSERT = "{insert: 'letters', documents: [{words: 'planted words'}]}";

    private final ExportedSpans exported = new ExportedSpans();
    private final OpenTelemetry telemetry = exported.telemetry();
    private final StoreSpans spans = new StoreSpans(telemetry);

    @Test
    void aCommandOfTracedWorkIsASpanThatSaysNothingOfWhatIsKept() {
        String trace = traced(() -> {
            spans.commandStarted(started(7, "insert", INSERT));
            spans.commandSucceeded(new CommandSucceededEvent(
                    null, 7, 7, CONNECTION, "kept", "insert", BsonDocument.parse("{ok: 1}"), 1));
        });

        SpanData span = exported.spans().getFirst();
        assertThat(span.getName()).isEqualTo("insert letters");
        assertThat(span.getTraceId()).isEqualTo(trace);
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
        assertThat(span.getAttributes().asMap().values())
                .containsExactlyInAnyOrder("mongodb", "kept", "insert", "letters");
    }

    @Test
    void aCommandThatFailedSaysOfWhatKindTheFailureWas() {
        traced(() -> {
            spans.commandStarted(started(8, "getMore", "{getMore: {$numberLong: '5'}, collection: 'letters'}"));
            spans.commandFailed(new CommandFailedEvent(
                    null, 8, 8, CONNECTION, "kept", "getMore", 1, new IllegalStateException("planted words")));
        });

        SpanData span = exported.spans().getFirst();
        assertThat(span.getName()).isEqualTo("getMore letters");
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(span.toString()).contains("IllegalStateException").doesNotContain("planted");
    }

    @Test
    void workOfNoTraceLeavesNone() {
        spans.commandStarted(started(9, "insert", INSERT));
        spans.commandSucceeded(
                new CommandSucceededEvent(null, 9, 9, CONNECTION, "kept", "insert", BsonDocument.parse("{ok: 1}"), 1));
        assertThat(exported.spans()).isEmpty();
    }

    private String traced(Runnable work) {
        Span request = telemetry.getTracer("test").spanBuilder("request").startSpan();
        try (Scope scope = request.makeCurrent()) {
            work.run();
        } finally {
            request.end();
        }
        return request.getSpanContext().getTraceId();
    }

    private static CommandStartedEvent started(int request, String name, String command) {
        return new CommandStartedEvent(null, request, request, CONNECTION, "kept", name, BsonDocument.parse(command));
    }
}
