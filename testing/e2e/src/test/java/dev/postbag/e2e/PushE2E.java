package dev.postbag.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postbag.platform.Client;
import dev.postbag.platform.Client.Answer;
import dev.postbag.platform.Eventually;
import dev.postbag.platform.Leftovers;
import dev.postbag.platform.Planted;
import dev.postbag.platform.Platform;
import dev.postbag.testkit.LocalPushService;
import dev.postbag.testkit.PushBrowser;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A device asks to be told of something, is told, reads where it is, and is told no more; nothing that is kept names it. */
class PushE2E {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.UK);
    private static final String POSTS = "/api/v1/push-subscriptions";

    private static final LocalPushService service = LocalPushService.start();

    private static Platform platform;
    private static Client reader;

    private final PushBrowser browser = PushBrowser.fresh();

    @BeforeAll
    static void start() {
        platform = SharedPlatform.get();
        reader = new Client(platform.url(), "");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aDeviceIsToldOfAThreadAndOfRepliesUntilItUnsubscribes() throws JsonProcessingException {
        String post = new OwnPosts(platform).take();
        assertThat(reader.get("/api/v1/push/key").json().path("publicKey").asText())
                .hasSize(87);
        JsonNode own = write(post, null);
        String comment = own.at("/comment/id").asText();
        JsonNode thread = subscribe(threadOf(post), device("thread"), null);
        subscribe(threadOf(post), device("replies"), comment);

        String reply = write(post, comment).at("/comment/id").asText();

        JsonNode told = told("replies");
        assertThat(told.path("type").asText()).isEqualTo("reply");
        assertThat(reader.get(told.at("/links/self").asText())
                        .json()
                        .at("/items/0/id")
                        .asText())
                .isEqualTo(reply);
        assertThat(told("thread").path("type").asText()).isEqualTo("thread-changed");

        assertThat(unsubscribe(thread, "not the receipt").status()).isEqualTo(404);
        assertThat(unsubscribe(thread, thread.path("receipt").asText()).status())
                .isEqualTo(204);
        subscribe(threadOf(post), device("later"), null);
        write(post, null);
        told("later");
        assertThat(service.received(device("thread"))).hasSize(1);
        assertThat(Leftovers.of(platform)
                        .search(new Planted()
                                .hashedToo(service.endpoint(device("thread")))
                                .hashedToo(service.endpoint(device("replies")))
                                .plain(device("later"))
                                .plain(browser.p256dh())
                                .plain(browser.auth())))
                .isEmpty();
    }

    @Test
    void aDeviceIsToldOfANewPost() throws JsonProcessingException {
        JsonNode subscribed = subscribe(POSTS, device("posts"), null);
        String name = UUID.randomUUID().toString();
        String page = DAY.format(LocalDate.now(ZoneOffset.UTC)) + "\n\nThe flag " + name + "\n\nThey hoisted the flag "
                + name + " above the harbour this morning.\n";
        new Client(platform.url(), platform.token("editor")).capture(page.getBytes(StandardCharsets.UTF_8), "");

        JsonNode told = told("posts");
        assertThat(told.path("type").asText()).isEqualTo("post-published");
        Answer read = reader.get(told.at("/links/self").asText());
        assertThat(read.json().path("title").asText()).contains(name);
        assertThat(unsubscribe(subscribed, subscribed.path("receipt").asText()).status())
                .isEqualTo(204);
    }

    private String device(String name) {
        return name + "-" + browser.p256dh();
    }

    private static String threadOf(String post) {
        return "/api/v1/posts/" + post + "/push-subscriptions";
    }

    private JsonNode told(String name) throws JsonProcessingException {
        LocalPushService.Message message = Eventually.see(
                        "the device is told", () -> service.received(device(name)), received -> !received.isEmpty())
                .getFirst();
        return new ObjectMapper().readTree(browser.read(message.body()));
    }

    private JsonNode subscribe(String address, String device, String comment) {
        Map<String, Object> sent = new HashMap<>();
        sent.put("endpoint", service.endpoint(device));
        sent.put("keys", Map.of("p256dh", browser.p256dh(), "auth", browser.auth()));
        sent.put("comment", comment);
        Answer answer = reader.postJson(address, sent);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private static Answer unsubscribe(JsonNode subscribed, String receipt) {
        return reader.send(
                "DELETE", POSTS + "/" + subscribed.path("id").asText(), BodyPublishers.noBody(), "Receipt", receipt);
    }

    private static JsonNode write(String post, String inReplyTo) {
        Map<String, Object> sent = new HashMap<>();
        sent.put("body", "Words " + UUID.randomUUID().toString().replaceAll("[0-9-]", "x"));
        sent.put("inReplyTo", inReplyTo);
        Answer answer = Eventually.see(
                "the thread is open",
                () -> reader.postJson("/api/v1/posts/" + post + "/comments", sent),
                written -> written.status() == 201);
        return answer.json();
    }
}
