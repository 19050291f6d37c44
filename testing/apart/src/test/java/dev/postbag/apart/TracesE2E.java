package dev.postbag.apart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.postbag.apart.TraceCollector.Span;
import dev.postbag.platform.Client;
import dev.postbag.platform.Platform;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TracesE2E {

    private static final String WORDS = "Nobody but this test speaks of a quillfeather";
    private static final String PAGE =
            "Saturday, 23 August 2025\n\nTraced all the way\n\n" + WORDS + ".\nPosted by Ann at 10:00\n";

    @TempDir
    Path directory;

    @Test
    void oneTraceLeadsFromTheGatewayThroughKafkaIntoTheStoresAndTellsNothingOfWhatIsKept() throws Exception {
        try (TraceCollector collector = TraceCollector.open();
                Platform platform = Platform.on(directory.resolve("data"), "--empty")
                        .with(Map.of(
                                "POSTBAG_TRACES",
                                "true",
                                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                                collector.address(),
                                "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL",
                                "http/protobuf"))
                        .replicated()) {
            platform.up().succeeded();
            Client editor = new Client(platform.url(), platform.token("editor"));
            Client.Answer taken = editor.capture(PAGE.getBytes(StandardCharsets.UTF_8), "");
            assertThat(taken.status()).as(taken.body()).isEqualTo(202);
            String trace = taken.header("X-Request-Id").orElseThrow();

            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(collector.spans())
                            .contains(
                                    new Span("gateway", trace, "POST /api/v1/captures"),
                                    new Span("ingest-service", trace, "POST /api/v1/captures"),
                                    new Span("content-service", trace, "handle stories"),
                                    new Span("content-service", trace, "insert posts"),
                                    new Span("ingest-service", trace, "handle posts"),
                                    new Span("comment-service", trace, "handle posts"),
                                    new Span("comment-service", trace, "update threads")));
            assertThat(collector.bodies()).noneMatch(body -> body.contains("quillfeather"));
        }
    }
}
