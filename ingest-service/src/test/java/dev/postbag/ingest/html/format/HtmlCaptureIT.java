package dev.postbag.ingest.html.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.ingest.IngestDesk;
import dev.postbag.testkit.PostbagServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class HtmlCaptureIT {

    @Test
    void aPageTakenInIsReadAsItsStory() {
        String id = IngestDesk.editor()
                .contentType("text/html; charset=UTF-8")
                .body(
                        "<!doctype html><article><h1>The Lamp Is Lit</h1><time datetime=2025-08-23>today</time><p>It burns."
                                .getBytes(StandardCharsets.UTF_8))
                .post(IngestDesk.CAPTURES)
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        JsonPath capture = IngestDesk.captureWhen(id, "resolving", "failed", "done");

        assertThat(capture.getString("state")).isEqualTo("resolving");
        assertThat(capture.getInt("report.found")).isEqualTo(1);
    }
}
