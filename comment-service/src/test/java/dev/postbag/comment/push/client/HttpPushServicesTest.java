package dev.postbag.comment.push.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postbag.comment.push.Delivery;
import dev.postbag.comment.push.Device;
import dev.postbag.comment.push.PushMessage;
import dev.postbag.comment.push.PushSamples;
import dev.postbag.comment.push.PushTerms;
import dev.postbag.comment.push.VapidKeys;
import dev.postbag.testkit.LocalPushService;
import dev.postbag.testkit.LocalPushService.Message;
import dev.postbag.testkit.PushBrowser;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpPushServicesTest {

    private static final Instant NOW = Instant.parse("2026-01-17T12:00:00Z");
    private static final PushMessage MESSAGE = new PushMessage("thread-changed", "p7f3", "/api/v1/posts/p7f3/comments");
    private static final String TOPIC = "s6vd2n7pqx3mwy5zt6rb2hjcfa";
    private static final Duration SHORT = Duration.ofMillis(200);

    private final LocalPushService service = LocalPushService.start();
    private final PushBrowser browser = PushBrowser.fresh();
    private final VapidKeys keys = PushSamples.keys();
    private final PushTerms terms = PushSamples.terms(Optional.of(keys));
    private final HttpPushServices services =
            new HttpPushServices(terms, Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofSeconds(30));

    @AfterEach
    void close() {
        services.close();
        service.close();
    }

    @Test
    void theDevicesBrowserReadsWhereThereIsSomethingToRead() throws IOException {
        assertThat(deliver("device")).isEqualTo(new Delivery.Taken());

        Message message = service.received("device").getFirst();
        assertThat(message.method()).isEqualTo("POST");
        JsonNode told = new ObjectMapper().readTree(browser.read(message.body()));
        assertThat(told.path("type").asText()).isEqualTo("thread-changed");
        assertThat(told.path("post").asText()).isEqualTo("p7f3");
        assertThat(told.at("/links/self").asText()).isEqualTo("/api/v1/posts/p7f3/comments");
    }

    @Test
    void theMessageSaysHowItIsEncryptedHowLongItCountsAndWhatItReplaces() {
        deliver("device");

        Message message = service.received("device").getFirst();
        assertThat(message.header("Content-Encoding")).isEqualTo("aes128gcm");
        assertThat(message.header("TTL")).isEqualTo("86400");
        assertThat(message.header("Urgency")).isEqualTo("normal");
        assertThat(message.header("Topic")).isEqualTo(TOPIC);
    }

    @Test
    void itIsSignedForTheServicesOriginForADayAtTheMost() throws JoseException, IOException {
        deliver("device");

        String authorization = service.received("device").getFirst().header("Authorization");
        assertThat(authorization).matches("vapid t=[^,]+, ?k=" + keys.publicText());
        JsonWebSignature signed = new JsonWebSignature();
        signed.setCompactSerialization(authorization.replaceAll("vapid t=([^,]+),.*", "$1"));
        signed.setKey(publicKey());
        assertThat(signed.verifySignature()).isTrue();
        assertThat(signed.getAlgorithmHeaderValue()).isEqualTo("ES256");
        JsonNode claims = new ObjectMapper().readTree(signed.getPayload());
        URI endpoint = URI.create(service.endpoint("device"));
        assertThat(claims.path("aud").asText()).isEqualTo("http://" + endpoint.getAuthority());
        assertThat(claims.path("sub").asText()).isEqualTo("mailto:desk@blog.example");
        assertThat(Instant.ofEpochSecond(claims.path("exp").asLong())).isBetween(NOW, NOW.plus(Duration.ofHours(24)));
    }

    @Test
    void messagesOfDifferentKindsAreOfOneLength() {
        deliver("device");
        services.deliver(
                device("device"), new PushMessage("reply", "p", "/api/v1/posts/p/comments?parent=m2vd2n7pqx"), TOPIC);

        assertThat(service.received("device"))
                .extracting(message -> message.body().length)
                .hasSize(2)
                .containsOnly(service.received("device").getFirst().body().length);
        assertThat(service.received("device").getFirst().body().length).isLessThan(4_096);
    }

    @Test
    void aDeviceThatIsGoneIsToldApart() {
        service.answer("gone", 410, Map.of());
        service.answer("unknown", 404, Map.of());

        assertThat(deliver("gone")).isEqualTo(new Delivery.Gone());
        assertThat(deliver("unknown")).isEqualTo(new Delivery.Gone());
    }

    @Test
    void aBusyServiceSaysWhenToComeAgain() {
        service.answer("busy", 429, Map.of("Retry-After", "120"));
        service.answer("down", 503, Map.of("Retry-After", "Sat, 17 Jan 2026 12:10:00 GMT"));
        service.answer("silent", 500, Map.of("Retry-After", "soon"));

        assertThat(deliver("busy")).isEqualTo(later(Duration.ofMinutes(2)));
        assertThat(deliver("down")).isEqualTo(later(Duration.ofMinutes(10)));
        assertThat(deliver("silent")).isEqualTo(new Delivery.Later(Optional.empty()));
    }

    @Test
    void aRefusalIsNotTriedAgainAndARedirectIsNotFollowed() {
        service.answer("refused", 403, Map.of());
        service.answer("elsewhere", 307, Map.of("Location", service.endpoint("device")));

        assertThat(deliver("refused")).isEqualTo(new Delivery.Refused());
        assertThat(deliver("elsewhere")).isEqualTo(new Delivery.Refused());
        assertThat(service.received("device")).isEmpty();
    }

    @Test
    void aServiceThatDoesNotAnswerIsLeftForLater() {
        service.hold("slow");
        HttpPushServices impatient = new HttpPushServices(terms, Clock.fixed(NOW, ZoneOffset.UTC), SHORT);

        assertThat(impatient.deliver(device("slow"), MESSAGE, TOPIC)).isEqualTo(new Delivery.Later(Optional.empty()));
        impatient.close();
    }

    @Test
    void aServiceThatIsNotThereIsLeftForLater() throws IOException {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }

        Device device = PushSamples.device("http://127.0.0.1:" + nobody + "/push/device", browser);
        assertThat(services.deliver(device, MESSAGE, TOPIC)).isEqualTo(new Delivery.Later(Optional.empty()));
    }

    private Delivery deliver(String device) {
        return services.deliver(device(device), MESSAGE, TOPIC);
    }

    private Device device(String name) {
        return PushSamples.device(service.endpoint(name), browser);
    }

    private static Delivery later(Duration wait) {
        return new Delivery.Later(Optional.of(wait));
    }

    private Key publicKey() throws JoseException {
        byte[] point = keys.publicBytes();
        Map<String, Object> parts = Map.of(
                "kty",
                "EC",
                "crv",
                "P-256",
                "x",
                base64(Arrays.copyOfRange(point, 1, 33)),
                "y",
                base64(Arrays.copyOfRange(point, 33, 65)));
        return JsonWebKey.Factory.newJwk(parts).getKey();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
