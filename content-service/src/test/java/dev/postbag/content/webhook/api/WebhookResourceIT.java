package dev.postbag.content.webhook.api;

import static dev.postbag.content.webhook.api.WebhookDesk.WEBHOOKS;
import static dev.postbag.content.webhook.api.WebhookDesk.add;
import static dev.postbag.content.webhook.api.WebhookDesk.added;
import static dev.postbag.content.webhook.api.WebhookDesk.change;
import static dev.postbag.content.webhook.api.WebhookDesk.operator;
import static dev.postbag.content.webhook.api.WebhookDesk.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.postbag.content.webhook.client.Receiver;
import dev.postbag.testkit.PostbagServers;
import dev.postbag.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
@QuarkusTestResource(CalledHere.class)
class WebhookResourceIT {

    private static final String URL = "https://letters.example/hook";

    private final Receiver receiver = new Receiver();

    @AfterEach
    void removeAll() {
        List<String> all = operator().get(WEBHOOKS + "?limit=100").path("items.links.self");
        all.forEach(webhook -> operator().delete(webhook).then().statusCode(204));
        receiver.close();
    }

    @Test
    void aSecretIsShownWhenItIsMadeAndNeverAgain() {
        Response added = add(URL, "post.published");
        String webhook = added.path("webhook.links.self");
        String secret = added.path("secret");

        added.then().statusCode(201).header("Cache-Control", "no-store").header("ETag", "\"1\"");
        assertThat(added.header("Location")).endsWith(webhook);
        assertThat(secret).startsWith("whsec_");
        for (String place : List.of(webhook, WEBHOOKS, webhook + "/deliveries")) {
            assertThat(operator().get(place).then().statusCode(200).extract().asString())
                    .doesNotContain(secret.substring(6));
        }
        operator()
                .get(webhook)
                .then()
                .body("url", equalTo(URL))
                .body("events", contains("post.published"))
                .body("active", equalTo(true))
                .body("switchedOff", nullValue());
    }

    @Test
    void whoDoesNotSayWhatIsToldOfAll() {
        add(URL).then().statusCode(201).body("webhook.events", hasSize(7));
    }

    @Test
    void theSameWishSentAgainIsOneWebhook() {
        String key = UUID.randomUUID().toString();
        Response first = keyed(key, URL);
        Response again = keyed(key, URL);

        first.then().statusCode(201);
        again.then().statusCode(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        problem(keyed(key, URL + "/2"), 422, "idempotency-key-reused");
        problem(keyed("short", URL), 400, "bad-parameter");
    }

    @Test
    void aWebhookIsChangedAsItWasSeen() {
        String webhook = added(URL, "post.published");

        problem(operator().contentType("application/json").body("{}").patch(webhook), 428, "precondition-required");
        change(webhook, "\"1\"", Map.of("active", false, "events", List.of("comment.hidden")))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("active", equalTo(false))
                .body("url", equalTo(URL))
                .body("events", contains("comment.hidden"));
        problem(change(webhook, "\"1\"", Map.of("active", true)), 412, "precondition-failed");
        problem(change(webhook, "\"2\"", Map.of("url", "ftp://letters.example")), 422, "not-an-address");
        problem(change(webhook, "\"2\"", Map.of("events", List.of())), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://letters.example",
                "https://letters.example:70000/",
                "https://letters.example:0/",
                "https:///hook",
                "https://me@letters.example",
                "letters.example",
                "https://[",
                "mailto:a@b.example"
            })
    void whatCannotBeCalledIsRefused(String url) {
        problem(add(url), 422, "not-an-address");
    }

    @Test
    void whatBreaksARuleIsRefused() {
        problem(add(""), 400, "invalid-request");
        problem(add(URL, "post.forgotten"), 400, "invalid-request");
        problem(operator().contentType("application/json").body("{").post(WEBHOOKS), 400, "malformed-json");
        problem(operator().contentType("text/plain").body("x").post(WEBHOOKS), 415, "unsupported-media-type");
        problem(operator().get(WEBHOOKS + "?stat=dead"), 400, "bad-parameter");
        String webhook = added(URL);
        problem(operator().get(webhook + "/deliveries?state=lost"), 400, "bad-parameter");
        problem(operator().get(webhook + "/deliveries?cursor=x"), 400, "bad-cursor");
        problem(operator().post(webhook + "/deliveries/msg_none/redeliver"), 404, "delivery-not-found");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String none = WEBHOOKS + "/none";
        problem(operator().get(none), 404, "webhook-not-found");
        problem(change(none, "\"1\"", Map.of()), 404, "webhook-not-found");
        problem(operator().delete(none), 404, "webhook-not-found");
        problem(operator().post(none + "/secret"), 404, "webhook-not-found");
        problem(operator().post(none + "/test"), 404, "webhook-not-found");
        problem(operator().get(none + "/deliveries"), 404, "webhook-not-found");
    }

    @Test
    void onlyAnOperatorHasToDoWithWebhooks() {
        String webhook = added(URL);
        for (String place : List.of(WEBHOOKS, webhook, webhook + "/deliveries", WEBHOOKS + "/dead-letters")) {
            problem(given().get(place), 401, "unauthenticated");
            problem(given().auth().oauth2(Tokens.forRole("editor")).get(place), 403, "forbidden");
        }
    }

    @Test
    void theListGoesOnWhereAPageEnded() {
        List<String> added = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            added.add(added(URL + number));
        }

        Response first = operator().get(WEBHOOKS + "?limit=2");
        Response second = operator().get(WEBHOOKS + "?limit=2&cursor=" + first.path("nextCursor"));

        List<String> met = new ArrayList<>(first.<List<String>>path("items.links.self"));
        met.addAll(second.<List<String>>path("items.links.self"));
        assertThat(met).containsExactlyInAnyOrderElementsOf(added);
        assertThat(first.header("Link")).contains("rel=\"next\"");
    }

    @Test
    void aTestSaysWhatCameBackAndANewSecretSignsBesideTheOneBefore() {
        Response added = add(receiver.url("/hook"));
        String webhook = added.path("webhook.links.self");
        String before = added.path("secret");
        String after = operator()
                .post(webhook + "/secret")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .extract()
                .path("secret");
        receiver.answering("/gone", 410);

        operator()
                .post(webhook + "/test")
                .then()
                .statusCode(200)
                .body("status", equalTo(204))
                .body("outcome", equalTo("delivered"));
        Receiver.Call call = receiver.calls("/hook").getFirst();
        assertThat(call.body()).contains("\"type\":\"ping\"").contains("\"self\":\"" + webhook + "\"");
        assertThat(call.isSignedWith(before)).isTrue();
        assertThat(call.isSignedWith(after)).isTrue();
        change(webhook, "\"2\"", Map.of("url", receiver.url("/gone")));
        operator().post(webhook + "/test").then().body("outcome", equalTo("http-410"));
        operator().get(webhook).then().body("active", equalTo(true));
        change(webhook, "\"3\"", Map.of("url", "https://127.0.0.2/"));
        operator()
                .post(webhook + "/test")
                .then()
                .body("status", nullValue())
                .body("outcome", equalTo("forbidden-address"));
    }

    private static Response keyed(String key, String url) {
        return operator()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(Map.of("url", url))
                .post(WEBHOOKS);
    }
}
