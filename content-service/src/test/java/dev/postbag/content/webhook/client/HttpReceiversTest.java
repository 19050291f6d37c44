package dev.postbag.content.webhook.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.postbag.content.webhook.Answer;
import dev.postbag.content.webhook.Message;
import dev.postbag.content.webhook.Samples;
import dev.postbag.content.webhook.Webhook;
import dev.postbag.kit.outgoing.PublicAddresses;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpReceiversTest {

    private static final Instant NOW = Instant.parse("2026-01-18T08:00:00.250Z");
    private static final Message MESSAGE =
            new Message("msg_1", "comment.published", NOW, "p7f3", "c1", "/api/v1/comments/c1");

    private final Receiver receiver = new Receiver();
    private final CountDownLatch over = new CountDownLatch(1);
    private final HttpReceivers receivers =
            new HttpReceivers(PublicAddresses.and(List.of("127.0.0.1")), Duration.ofSeconds(2));

    @AfterEach
    void end() throws IOException {
        over.countDown();
        receivers.close();
        receiver.close();
    }

    @Test
    void aMessageSaysWhatHappenedAndWhereToReadItAndIsSigned() {
        Webhook webhook = to(receiver.url("/hook"));

        assertThat(receivers.call(webhook, MESSAGE, NOW)).isEqualTo(Answer.received(204, null));

        Receiver.Call call = receiver.calls("/hook").getFirst();
        assertThat(call.body())
                .isEqualTo("{\"type\":\"comment.published\",\"timestamp\":\"2026-01-18T08:00:00.250Z\",\"data\":"
                        + "{\"post\":\"p7f3\",\"comment\":\"c1\",\"links\":{\"self\":\"/api/v1/comments/c1\"}}}");
        assertThat(call.headers())
                .containsEntry("webhook-id", "msg_1")
                .containsEntry("webhook-timestamp", String.valueOf(NOW.getEpochSecond()))
                .containsKey("content-type")
                .doesNotContainKeys("traceparent", "cookie", "authorization");
        assertThat(call.isSignedWith(webhook.secret().value())).isTrue();
        assertThat(call.headers().get("webhook-signature").split(" ")).hasSize(1);
    }

    @Test
    void aReceiverThatAsksForTimeIsHeardAndNothingElseOfWhatItSaysIs() {
        receiver.answering("/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            exchange.sendResponseHeaders(429, 0);
            exchange.getResponseBody().write("Not now, and here is why.".getBytes());
        });

        assertThat(call("/busy")).isEqualTo(new Answer(429, "http-429", Duration.ofMinutes(2)));
    }

    @Test
    void noRedirectIsFollowed() {
        receiver.answering("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", receiver.url("/elsewhere"));
            exchange.sendResponseHeaders(307, -1);
        });

        assertThat(call("/moved")).isEqualTo(Answer.received(307, null));
        assertThat(receiver.calls("/elsewhere")).isEmpty();
    }

    @Test
    void aReceiverThatDoesNotAnswerIsNotWaitedForForEver() {
        receiver.answering("/silent", this::waits);

        assertThat(call("/silent")).isEqualTo(Answer.none("timed-out"));
    }

    @Test
    void aReceiverThatAnswersByteByByteIsNotWaitedForForEverEither() throws IOException {
        try (SlowTalker talker = new SlowTalker()) {
            assertThat(receivers.call(to(talker.url()), MESSAGE, NOW)).isEqualTo(Answer.none("timed-out"));
        }
    }

    @Test
    void anAnswerWithoutEndIsNotReadAndTaken() {
        receiver.answering("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[100]);
            exchange.getResponseBody().flush();
            waits(exchange);
        });

        assertThat(call("/endless")).isEqualTo(Answer.received(200, null));
    }

    /** More than the client has connections. */
    @Test
    void anAnswerThatIsNotReadKeepsNoConnection() {
        receiver.answering("/talking", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[100]);
        });

        for (int times = 0; times < 140; times++) {
            assertThat(call("/talking")).isEqualTo(Answer.received(200, null));
        }
    }

    @Test
    void nobodyThereIsOutOfReach() {
        String url = receiver.url("/hook");
        receiver.close();

        assertThat(receivers.call(to(url), MESSAGE, NOW)).isEqualTo(Answer.none("out-of-reach"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.2",
                "https://localhost",
                "https://[::1]",
                "https://2130706434",
                "http://10.0.0.1"
            })
    void whatIsNotPublicIsNotCalled(String place) throws IOException {
        HttpReceivers strict = new HttpReceivers(PublicAddresses.and(List.of()), Duration.ofSeconds(2));

        assertThat(strict.call(to(place + "/hook"), MESSAGE, NOW)).isEqualTo(Answer.none("forbidden-address"));
        strict.close();
    }

    @Test
    void byHttpNothingIsCalledThatNobodyAllowed() {
        assertThat(receivers.call(to("http://192.0.0.9/hook"), MESSAGE, NOW))
                .isEqualTo(Answer.none("forbidden-address"));
        assertThat(receivers.call(to("http://8.8.8.8/hook"), MESSAGE, NOW)).isEqualTo(Answer.none("forbidden-address"));
    }

    private Answer call(String path) {
        return receivers.call(to(receiver.url(path)), MESSAGE, NOW);
    }

    private void waits(HttpExchange exchange) {
        try {
            over.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Webhook to(String url) {
        return Samples.to(URI.create(url), NOW);
    }
}
