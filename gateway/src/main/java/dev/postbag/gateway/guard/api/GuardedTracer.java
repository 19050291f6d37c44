package dev.postbag.gateway.guard.api;

import dev.postbag.gateway.guard.RequestPath;
import dev.postbag.gateway.guard.TrustedProxies;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingPolicy;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Sees every request before anything else does, the unreadable ones too, for which Quarkus has no other place: those get
 * a problem document instead of its empty answer, and of the others the tracer is shown nothing of the client.
 */
final class GuardedTracer<I, O> implements VertxTracer<I, O> {

    private final VertxTracer<I, O> inner;
    private final TrustedProxies trustedProxies;

    GuardedTracer(VertxTracer<I, O> inner, TrustedProxies trustedProxies) {
        this.inner = inner;
        this.trustedProxies = trustedProxies;
    }

    @Override
    @Nullable
    @SuppressWarnings("unchecked")
    public <R> I receiveRequest(
            Context context,
            SpanKind kind,
            TracingPolicy policy,
            R request,
            String operation,
            Iterable<Map.Entry<String, String>> headers,
            TagExtractor<R> tagExtractor) {
        if (!(request instanceof HttpServerRequestInternal received)) {
            return inner.receiveRequest(context, kind, policy, request, operation, headers, tagExtractor);
        }
        refuseUnreadable(received);
        boolean trusted = trustedProxies.include(received.remoteAddress().hostAddress());
        HttpServerRequest shown = new ClientlessRequest(received, trusted);
        return inner.receiveRequest(context, kind, policy, (R) shown, operation, shown.headers(), tagExtractor);
    }

    private static void refuseUnreadable(HttpServerRequest request) {
        if (!(request.connection() instanceof HttpServerConnection connection)) {
            return;
        }
        if (request.decoderResult().isFailure()) {
            connection.invalidRequestHandler(UnreadableRequests::refuse);
        } else if (RequestPath.read(request.uri()).isEmpty()) {
            connection.handler(UnreadableRequests::refuse);
        }
    }

    @Override
    public <R> void sendResponse(
            Context context, R response, I payload, Throwable failure, TagExtractor<R> tagExtractor) {
        inner.sendResponse(context, response, payload, failure, tagExtractor);
    }

    @Override
    @Nullable
    public <R> O sendRequest(
            Context context,
            SpanKind kind,
            TracingPolicy policy,
            R request,
            String operation,
            BiConsumer<String, String> headers,
            TagExtractor<R> tagExtractor) {
        return inner.sendRequest(context, kind, policy, request, operation, headers, tagExtractor);
    }

    @Override
    public <R> void receiveResponse(
            Context context, R response, O payload, Throwable failure, TagExtractor<R> tagExtractor) {
        inner.receiveResponse(context, response, payload, failure, tagExtractor);
    }

    @Override
    public void close() {
        inner.close();
    }
}
