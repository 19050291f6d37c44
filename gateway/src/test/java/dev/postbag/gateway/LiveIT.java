package dev.postbag.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.postbag.gateway.fixture.FakeServices;
import dev.postbag.gateway.live.Broadcast;
import dev.postbag.gateway.wire.Bookmark;
import dev.postbag.gateway.wire.Dispatch;
import dev.postbag.gateway.wire.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class LiveIT {

    @Inject
    Wire wire;

    @Inject
    Broadcast broadcast;

    @TestHTTPResource
    URI gateway;

    private long place;

    @BeforeEach
    void connect() {
        await().until(() -> broadcast.listeners() == 0);
        wire.cutOff();
        wire.connect(Bookmark.START);
        place = 0;
    }

    @AfterEach
    void cutOff() {
        wire.cutOff();
    }

    @Test
    void whatChangesIsToldAsServerSentEvents() throws Exception {
        try (Listening listening = listen("", "")) {
            assertThat(listening.headers()).anyMatch(line -> line.equalsIgnoreCase("Cache-Control: no-store"));
            assertThat(listening.headers()).anyMatch(line -> line.startsWith("content-type: text/event-stream"));
            assertThat(listening.event()).contains("event: connected");
            change("p1");

            assertThat(listening.event())
                    .anyMatch(line -> line.startsWith("id: "))
                    .contains("event: post-revised")
                    .anyMatch(line -> line.startsWith("data: {\"post\":\"p1\""));
        }
    }

    @Test
    void whoComesBackWithTheirLastIdIsToldWhatTheyMissed() throws Exception {
        String last;
        try (Listening listening = listen("", "")) {
            listening.event();
            change("p1");
            last = id(listening.event());
        }
        change("p2");
        try (Listening again = listen("", "Last-Event-ID: " + last + "\r\n")) {
            assertThat(again.event()).anyMatch(line -> line.contains("p2"));
            assertThat(again.event()).contains("event: connected");
        }
        try (Listening odd = listen("", "Last-Event-ID: of another server\r\n")) {
            assertThat(odd.event()).contains("event: missed");
        }
    }

    @Test
    void whoNamesPostsIsToldOfThoseAlone() throws Exception {
        try (Listening listening = listen("?post=p2&post=p3", "")) {
            listening.event();
            change("p1");
            change("p3");
            assertThat(listening.event()).anyMatch(line -> line.contains("p3"));
        }
    }

    @Test
    void whoNamesTopicsIsToldOfPostsAboutThemAndOfThosePostsThatAreNamed() throws Exception {
        try (Listening listening = listen("?topic=sea&topic=%D0%BC%D0%B0%D1%8F%D0%BA&post=p9", "")) {
            listening.event();
            change("p1");
            change("p2", "library");
            change("p3", "library", "sea");
            change("p4", "маяк");
            change("p9");
            assertThat(listening.event()).anyMatch(line -> line.contains("p3"));
            assertThat(listening.event()).anyMatch(line -> line.contains("p4"));
            assertThat(listening.event()).anyMatch(line -> line.contains("p9"));
        }
    }

    @Test
    void whoGoesIsForgotten() throws Exception {
        try (Listening listening = listen("", "")) {
            listening.event();
            assertThat(broadcast.listeners()).isEqualTo(1);
        }
        await().until(() -> broadcast.listeners() == 0);
    }

    @Test
    void whoReadsTooSlowlyIsLeftBehindAndNobodyWaits() throws Exception {
        try (Listening slow = listen("", "");
                Listening quick = listen("?post=last", "")) {
            slow.event();
            quick.event();
            await().until(() -> {
                for (int one = 0; one < 1_000; one++) {
                    change("p" + one);
                }
                return broadcast.listeners() == 1;
            });
            change("last");
            assertThat(quick.event()).anyMatch(line -> line.contains("last"));
        }
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        given().get("/api/v1/live?thread=x").then().statusCode(400).body("errors[0].pointer", equalTo("thread"));
        given().get("/api/v1/live?post=").then().statusCode(400).body("code", equalTo("bad-parameter"));
        given().get("/api/v1/live?topic=").then().statusCode(400).body("errors[0].pointer", equalTo("topic"));
        given().post("/api/v1/live").then().statusCode(405);
        given().head("/api/v1/live").then().statusCode(200).contentType(startsWith("text/event-stream"));
    }

    private void change(String post, String... topics) {
        wire.hear(List.of(new Dispatch(
                "PostRevised", Dispatch.Source.POSTS, post, Instant.EPOCH, 0, place++, "", Set.of(topics))));
    }

    private static String id(List<String> event) {
        return event.stream()
                .filter(line -> line.startsWith("id: "))
                .findFirst()
                .orElseThrow()
                .substring("id: ".length());
    }

    private Listening listen(String query, String headers) throws IOException {
        return new Listening(gateway, query, headers);
    }

    /** A client that reads when it is asked to. */
    private static final class Listening implements AutoCloseable {

        private final Socket socket;
        private final BufferedReader lines;
        private final List<String> headers;

        Listening(URI gateway, String query, String more) throws IOException {
            socket = new Socket();
            socket.setReceiveBufferSize(4_096);
            socket.connect(new InetSocketAddress(gateway.getHost(), gateway.getPort()));
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(("GET /api/v1/live" + query + " HTTP/1.1\r\nHost: " + gateway.getAuthority() + "\r\n" + more
                                    + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 256);
            headers = untilEmpty();
        }

        List<String> headers() {
            return headers;
        }

        /** The lines of the next event, those that frame chunks left out. */
        List<String> event() throws IOException {
            List<String> event = untilEmpty();
            while (event.stream().noneMatch(line -> line.startsWith("event: "))) {
                event = untilEmpty();
            }
            return event;
        }

        private List<String> untilEmpty() throws IOException {
            List<String> found = new ArrayList<>();
            for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                found.add(line);
            }
            return found;
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
