package dev.postbag.gateway.guard.api;

import dev.postbag.gateway.guard.TrustedProxies;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import io.vertx.core.spi.VertxTracerFactory;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingOptions;
import jakarta.inject.Singleton;

/** Puts a {@link GuardedTracer} before the tracer that Quarkus brings. */
@Singleton
public class GuardedTracing implements VertxOptionsCustomizer {

    private final TrustedProxies trustedProxies;

    public GuardedTracing(TrustedProxies trustedProxies) {
        this.trustedProxies = trustedProxies;
    }

    @Override
    public void accept(VertxOptions options) {
        TracingOptions tracing = options.getTracingOptions();
        VertxTracerFactory inner = tracing == null ? VertxTracerFactory.NOOP : tracing.getFactory();
        TracingOptions guarded = tracing == null ? new TracingOptions() : tracing;
        options.setTracingOptions(guarded.setFactory(ignored -> guard(inner.tracer(guarded))));
    }

    private <I, O> VertxTracer<I, O> guard(VertxTracer<I, O> inner) {
        return new GuardedTracer<>(inner, trustedProxies);
    }
}
