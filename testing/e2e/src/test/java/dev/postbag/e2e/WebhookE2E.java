package dev.postbag.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.postbag.platform.Client;
import dev.postbag.platform.Client.Answer;
import dev.postbag.platform.Eventually;
import dev.postbag.platform.Platform;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An operator has somebody's server called; it verifies what comes, reads it, and misses nothing when a service is killed. */
class WebhookE2E {

    private static final Duration SOON = Duration.ofSeconds(120);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<Call> CALLS = new CopyOnWriteArrayList<>();

    private static HttpServer receiver;
    private static Platform platform;
    private static Client operator;
    private static Client reader;

    /** What the receiver was sent. */
    private record Call(String id, String timestamp, String signature, String body) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException malformed) {
                throw new AssertionError(body, malformed);
            }
        }

        String about() {
            return json().path("type").asText() + " "
                    + json().at("/data/links/self").asText();
        }
    }

    @BeforeAll
    static void start() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/hook", WebhookE2E::take);
        receiver.start();
        platform = SharedPlatform.get();
        operator = new Client(platform.url(), platform.token("operator"));
        reader = new Client(platform.url(), "");
    }

    @AfterAll
    static void stop() {
        receiver.stop(0);
    }

    @Test
    void whatHappensIsToldSignedAndOnceThoughAServiceIsKilledMeanwhile() {
        Answer added = operator.postJson(
                "/api/v1/webhooks",
                Map.of("url", "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook"),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        String secret = added.json().path("secret").asText();
        String webhook = added.json().at("/webhook/links/self").asText();

        String post = new OwnPosts(platform).take();
        called("post.published /api/v1/posts/" + post);
        ProcessHandle content = platform.process("content").orElseThrow();
        content.destroyForcibly();
        content.onExit().join();
        Answer said =
                reader.comment(post, "The mast creaked.", UUID.randomUUID().toString());
        assertThat(said.status()).as(said.body()).isEqualTo(201);
        String comment = "/api/v1/comments/" + said.json().at("/comment/id").asText();
        called("comment.published " + comment);
        assertThat(reader.get(comment).status()).isEqualTo(200);
        Answer takenBack = reader.send(
                "DELETE",
                comment,
                BodyPublishers.noBody(),
                "Receipt",
                said.json().path("receipt").asText());
        assertThat(takenBack.status()).as(takenBack.body()).isEqualTo(204);
        called("comment.withdrawn " + comment);

        assertThat(CALLS).allSatisfy(call -> {
            assertThat(call.signature).isEqualTo("v1," + hmac(secret, call));
            assertThat(call.body).doesNotContain("creaked");
        });
        List<JsonNode> deliveries = Eventually.see(
                "all is delivered",
                SOON,
                () -> operator.all(webhook + "/deliveries?state=delivered"),
                found -> found.size() == CALLS.stream().map(Call::id).distinct().count());
        assertThat(deliveries)
                .extracting(delivery -> delivery.path("id").asText())
                .containsExactlyInAnyOrderElementsOf(
                        CALLS.stream().map(Call::id).distinct().toList());
        assertThat(operator.get("/api/v1/webhooks/dead-letters").json().path("items"))
                .isEmpty();
        assertThat(operator.send("DELETE", webhook, BodyPublishers.noBody()).status())
                .isEqualTo(204);
    }

    private static void called(String about) {
        Eventually.see(
                "the receiver is told: " + about,
                SOON,
                () -> CALLS.stream().map(Call::about).toList(),
                told -> told.contains(about));
    }

    private static void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            CALLS.add(new Call(
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private static String hmac(String secret, Call call) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            String signed = call.id + "." + call.timestamp + "." + call.body;
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
