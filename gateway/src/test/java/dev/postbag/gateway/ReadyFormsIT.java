package dev.postbag.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import dev.postbag.gateway.fixture.BeforeContent;
import dev.postbag.gateway.fixture.FakeContent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BeforeContent.class)
class ReadyFormsIT extends AtTheNewsstand {

    @Test
    void whoHasItIsToldSo() {
        String tag = given().get(POST).header("ETag");
        int asked = FakeContent.ASKED.get();
        given().header("If-None-Match", "\"other\", " + tag)
                .get(POST)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(emptyString());
        given().header("If-None-Match", "\"other\"").get(POST).then().statusCode(200);
        assertThat(FakeContent.ASKED).hasValue(asked);
    }

    @Test
    void headIsTheSameWithoutTheBody() throws Exception {
        HttpResponse<byte[]> whole = client.send(request(POST).build(), BodyHandlers.ofByteArray());
        int asked = FakeContent.ASKED.get();
        HttpResponse<byte[]> head = client.send(
                request(POST)
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(whole.body().length);
        assertThat(head.headers().firstValue("ETag")).isEqualTo(whole.headers().firstValue("ETag"));
        assertThat(FakeContent.ASKED).hasValue(asked);
    }

    @Test
    void eachReaderGetsTheFormTheyCanRead() throws Exception {
        HttpResponse<byte[]> plain = asked(client, "identity");
        HttpResponse<byte[]> gzip = asked(client, "gzip");
        HttpResponse<byte[]> brotli = asked(client, "gzip, deflate, br");
        HttpResponse<byte[]> refused = asked(client, "gzip;q=0");
        assertThat(coding(gzip)).contains("gzip");
        assertThat(coding(brotli)).contains("br");
        assertThat(gzip.headers().allValues("Vary")).contains("accept-encoding");
        assertThat(gzip.body()).hasSizeLessThan(1_000);
        assertThat(brotli.body()).hasSizeLessThan(gzip.body().length);
        assertThat(unpacked(gzip)).isEqualTo(plain.body());
        assertThat(unpacked(brotli)).isEqualTo(plain.body());
        assertThat(coding(plain)).isEmpty();
        assertThat(refused.body()).isEqualTo(plain.body());
    }

    @Test
    void overHttp2ItIsCompressedOnceToo() throws Exception {
        byte[] plain = asked(client, "identity").body();
        try (HttpClient http2 =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            for (int times = 0; times < 2; times++) {
                for (String accepted : List.of("gzip", "br", "identity")) {
                    HttpResponse<byte[]> answer = asked(http2, accepted);
                    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
                    assertThat(coding(answer).orElse("identity")).isEqualTo(accepted);
                    assertThat(unpacked(answer)).isEqualTo(plain);
                }
            }
        }
    }

    private HttpResponse<byte[]> asked(HttpClient by, String accepted) throws Exception {
        return by.send(request(POST).header("Accept-Encoding", accepted).build(), BodyHandlers.ofByteArray());
    }

    private static Optional<String> coding(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Encoding");
    }

    private static byte[] unpacked(HttpResponse<byte[]> answer) throws IOException {
        ByteArrayInputStream body = new ByteArrayInputStream(answer.body());
        return switch (coding(answer).orElse("identity")) {
            case "gzip" -> new GZIPInputStream(body).readAllBytes();
            case "br" -> new BrotliInputStream(body).readAllBytes();
            default -> answer.body();
        };
    }
}
