package dev.postbag.kit.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.junit.jupiter.api.Test;

class AnonymousSpansTest {

    private final ExportedSpans exported = new ExportedSpans();
    // The exporter stands first: what is taken out is out for those before it, too.
    private final SdkTracerProvider tracing = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(exported))
            .addSpanProcessor(new AnonymousSpans())
            .build();

    @Test
    void neitherAddressNorDeviceLeavesWithASpan() {
        Span span = tracing.get("test")
                .spanBuilder("GET /api/v1/posts")
                .setAttribute("client.address", "203.0.113.77")
                .setAttribute("http.route", "/api/v1/posts")
                .startSpan();
        span.setAttribute("user_agent.original", "Planted/1.0");
        span.setAttribute("network.peer.address", "203.0.113.77");
        span.setAttribute("network.peer.port", 51_234L);
        span.end();

        Attributes attributes = exported.spans().getFirst().getAttributes();
        assertThat(attributes.toString()).doesNotContain("203.0.113.77", "Planted", "51234");
        assertThat(attributes.toString()).contains("/api/v1/posts");
    }

    @Test
    void aSecretInAnAddressDoesNotLeaveWithASpan() {
        Span span = tracing.get("test")
                .spanBuilder("GET")
                .setAttribute("url.path", "/api/v1/things/7/secret.Planted")
                .startSpan();
        span.setAttribute("url.full", "http://127.0.0.1/api/v1/things/7/secret.Planted?q=1");
        span.end();

        Attributes attributes = exported.spans().getFirst().getAttributes();
        assertThat(attributes.toString())
                .doesNotContain("Planted")
                .contains("/api/v1/things/7/secret.")
                .contains("?q=1");
    }
}
