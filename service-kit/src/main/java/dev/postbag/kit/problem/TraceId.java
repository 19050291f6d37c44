package dev.postbag.kit.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import org.jspecify.annotations.Nullable;

/** The trace that the work at hand belongs to. */
public final class TraceId {

    private TraceId() {}

    /** The W3C trace id, 32 hex digits; none outside a trace. */
    @Nullable
    public static String current() {
        SpanContext context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : null;
    }

    /** The {@code traceparent} header that carries the trace on (W3C Trace Context); none outside a trace. */
    @Nullable
    public static String traceparent() {
        SpanContext context = Span.current().getSpanContext();
        if (!context.isValid()) {
            return null;
        }
        return "00-" + context.getTraceId() + "-" + context.getSpanId() + "-"
                + context.getTraceFlags().asHex();
    }
}
