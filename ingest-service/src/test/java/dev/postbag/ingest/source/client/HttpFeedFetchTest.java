package dev.postbag.ingest.source.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.postbag.ingest.source.FeedFetch;
import dev.postbag.ingest.source.Source;
import dev.postbag.kit.outgoing.PublicAddresses;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFeedFetchTest {

    private static final int MOST = 100_000;
    private static final PublicAddresses LOOPBACK = new PublicAddresses(List.of(PublicAddresses.Range.of("127.0.0.1")));

    private HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new ArrayList<>();

    private record Answer(int status, Map<String, String> headers, byte[] body) {}

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().getPath());
        Answer answer =
                answers.getOrDefault(exchange.getRequestURI().getPath(), new Answer(404, Map.of(), new byte[0]));
        boolean known = answer.headers.containsKey("ETag")
                && answer.headers
                        .get("ETag")
                        .equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        answer.headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(
                known ? 304 : answer.status, known || answer.body.length == 0 ? -1 : answer.body.length);
        if (!known) {
            exchange.getResponseBody().write(answer.body);
        }
        exchange.close();
    }

    @Test
    void aFeedComesWithItsTypeAndValidators() {
        feed("/feed", Map.of("Content-Type", "application/rss+xml; charset=utf-8", "ETag", "\"v1\""), "<rss/>");

        FeedFetch.Bytes bytes = (FeedFetch.Bytes) fetch("/feed");

        assertThat(new String(bytes.body(), StandardCharsets.UTF_8)).isEqualTo("<rss/>");
        assertThat(bytes.mediaType()).isEqualTo("application/rss+xml");
        assertThat(bytes.validators()).isEqualTo(new Source.Validators("\"v1\"", null));
    }

    @Test
    void aFeedThatIsAsItWasIsNotSentAgain() {
        feed("/feed", Map.of("ETag", "\"v1\""), "<rss/>");

        assertThat(fetching(LOOPBACK).fetch(url("/feed"), new Source.Validators("\"v1\"", null)))
                .isEqualTo(new FeedFetch.NotModified());
    }

    @Test
    void redirectsAreFollowedToTheirEnd() {
        answers.put("/old", new Answer(301, Map.of("Location", "/new"), new byte[0]));
        feed("/new", Map.of(), "<rss/>");

        assertThat(fetch("/old"))
                .isInstanceOfSatisfying(
                        FeedFetch.Bytes.class, bytes -> assertThat(bytes.url()).isEqualTo(url("/new")));
    }

    @Test
    void redirectsWithoutEndAreGivenUp() {
        answers.put("/round", new Answer(302, Map.of("Location", "/round"), new byte[0]));

        assertFailed(fetch("/round"), "redirects");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "gopher://blog.example/", "https://user@blog.example/"})
    void aRedirectToAnythingButAWebAddressIsGivenUp(String location) {
        answers.put("/feed", new Answer(302, Map.of("Location", location), new byte[0]));

        assertFailed(fetch("/feed"), "redirects");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "2130706433", "0x7f000001", "0", "[::1]", "[::ffff:127.0.0.1]"})
    void anAddressThatIsNotPublicIsNotConnectedTo(String host) {
        FeedFetch.Fetched fetched = fetching(new PublicAddresses(List.of()))
                .fetch(URI.create("http://" + host + ":" + server.getAddress().getPort() + "/feed"), null);

        assertThat(fetched).isInstanceOf(FeedFetch.Failed.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void aRedirectToAnAddressThatIsNotPublicIsNotFollowed() {
        answers.put("/feed", new Answer(302, Map.of("Location", "http://127.0.0.2:1/secret"), new byte[0]));

        assertFailed(fetch("/feed"), "forbidden-address");
    }

    @Test
    void aBodyLargerThanAFeedMayBeIsGivenUpPackedOrNot() throws IOException {
        feed("/feed", Map.of(), "x".repeat(MOST + 1));
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(bomb)) {
            packing.write(new byte[50 * MOST]);
        }
        answers.put("/bomb", new Answer(200, Map.of("Content-Encoding", "gzip"), bomb.toByteArray()));

        assertFailed(fetch("/feed"), "too-large");
        assertFailed(fetch("/bomb"), "too-large");
    }

    @Test
    void whatASiteAsksRobotsToLeaveAloneIsLeftAlone() {
        feed("/robots.txt", Map.of(), "User-agent: *\nDisallow: /private/\n");
        feed("/private/feed", Map.of(), "<rss/>");
        feed("/feed", Map.of(), "<rss/>");

        assertFailed(fetch("/private/feed"), "robots");
        assertThat(fetch("/feed")).isInstanceOf(FeedFetch.Bytes.class);
        assertThat(asked).doesNotContain("/private/feed");
    }

    @Test
    void aSiteWhoseRobotsFileCannotBeGivenIsLeftAloneForNow() {
        answers.put("/robots.txt", new Answer(503, Map.of(), new byte[0]));
        feed("/feed", Map.of(), "<rss/>");

        assertFailed(fetch("/feed"), "robots");
    }

    @Test
    void aServerThatSaysWhenToComeBackIsHeard() {
        answers.put("/feed", new Answer(429, Map.of("Retry-After", "7200"), new byte[0]));

        assertThat(fetch("/feed"))
                .isInstanceOfSatisfying(
                        FeedFetch.Failed.class,
                        failed -> assertThat(failed.retryAfter()).isEqualTo(Duration.ofHours(2)));
    }

    @Test
    void aServerThatIsNotThereIsAFailure() {
        server.stop(0);

        assertFailed(fetch("/feed"), "out-of-reach");
    }

    private static void assertFailed(FeedFetch.Fetched fetched, String code) {
        assertThat(fetched)
                .isInstanceOfSatisfying(
                        FeedFetch.Failed.class,
                        failed -> assertThat(failed.code()).isEqualTo(code));
    }

    private void feed(String path, Map<String, String> headers, String body) {
        answers.put(path, new Answer(200, headers, body.getBytes(StandardCharsets.UTF_8)));
    }

    private FeedFetch.Fetched fetch(String path) {
        return fetching(LOOPBACK).fetch(url(path), null);
    }

    private static FeedFetch fetching(PublicAddresses addresses) {
        return new HttpFeedFetch(
                new FetchTerms(Duration.ofSeconds(20), MOST, addresses, "Postbag-Test/1"), Clock.systemUTC());
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }
}
