package dev.postbag.kit.store;

import com.mongodb.event.CommandFailedEvent;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.arc.lookup.LookupIfProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A span for each command that traced work gives the store: which command and which collection, and nothing of what it
 * says, since that is what readers said. Quarkus's own would write the whole command down, and make the text of it when
 * traces are off too. Work that belongs to no trace, such as a sweep, gets none.
 */
@ApplicationScoped
@LookupIfProperty(name = "postbag.traces", stringValue = "true")
public class StoreSpans implements CommandListener {

    private final Map<Integer, Span> begun = new ConcurrentHashMap<>();
    private final Tracer tracer;

    public StoreSpans(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("dev.postbag");
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (!Span.current().getSpanContext().isSampled()) {
            return;
        }
        String collection = collection(event.getCommandName(), event.getCommand());
        begun.put(
                event.getRequestId(),
                tracer.spanBuilder(event.getCommandName() + " " + collection)
                        .setSpanKind(SpanKind.CLIENT)
                        .setAttribute("db.system.name", "mongodb")
                        .setAttribute("db.namespace", event.getDatabaseName())
                        .setAttribute("db.operation.name", event.getCommandName())
                        .setAttribute("db.collection.name", collection)
                        .startSpan());
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        Span span = begun.remove(event.getRequestId());
        if (span != null) {
            span.end();
        }
    }

    @Override
    public void commandFailed(CommandFailedEvent event) {
        Span span = begun.remove(event.getRequestId());
        if (span != null) {
            span.setStatus(StatusCode.ERROR)
                    .setAttribute("error.type", event.getThrowable().getClass().getSimpleName());
            span.end();
        }
    }

    /** A command names its collection in its first field; the next batch of an answer in one of its own. */
    private static String collection(String name, BsonDocument command) {
        @Nullable BsonValue first = command.get(name);
        if (first != null && first.isString()) {
            return first.asString().getValue();
        }
        @Nullable BsonValue named = command.get("collection");
        return named != null && named.isString() ? named.asString().getValue() : "";
    }
}
