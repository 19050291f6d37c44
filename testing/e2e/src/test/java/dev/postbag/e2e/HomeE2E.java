package dev.postbag.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postbag.platform.Platform;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What a phone shows first comes in one small answer. */
class HomeE2E {

    private static final int MOST_BYTES = 30_000;

    private final Platform platform = SharedPlatform.get();

    @Test
    void aFirstScreenIsOneSmallAnswerWithoutBodies() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(URI.create(platform.url() + "/api/v1/home"))
                            .header("Accept-Encoding", "gzip")
                            .build(),
                    BodyHandlers.ofByteArray());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
            assertThat(answer.body()).hasSizeLessThan(MOST_BYTES);
            JsonNode home = new ObjectMapper().readTree(new GZIPInputStream(new ByteArrayInputStream(answer.body())));
            assertThat(home.at("/warnings")).isEmpty();
            assertThat(home.at("/posts/0/links/self").asText()).startsWith("/api/v1/posts/");
            assertThat(home.at("/sourcesQuoted").isArray()).isTrue();
            assertThat(home.findValues("blocks")).isEmpty();
        }
    }
}
