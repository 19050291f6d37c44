package dev.postbag.kit.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnonymousSpansTest {

    private final Exported exported = new Exported();
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

        Attributes attributes = exported.spans.getFirst().getAttributes();
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

        Attributes attributes = exported.spans.getFirst().getAttributes();
        assertThat(attributes.toString())
                .doesNotContain("Planted")
                .contains("/api/v1/things/7/secret.")
                .contains("?q=1");
    }

    private static final class Exported implements SpanExporter {

        private final List<SpanData> spans = new ArrayList<>();

        @Override
        public CompletableResultCode export(Collection<SpanData> ended) {
            spans.addAll(ended);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
