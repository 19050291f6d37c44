package dev.postbag.content.webhook.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.postbag.testkit.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** What an operator does with webhooks, for tests. */
final class WebhookDesk {

    static final String WEBHOOKS = "/api/v1/webhooks";

    private WebhookDesk() {}

    static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.forRole("operator"));
    }

    static Response add(String url, String... events) {
        Map<String, Object> body =
                events.length == 0 ? Map.of("url", url) : Map.of("url", url, "events", List.of(events));
        return operator().contentType("application/json").body(body).post(WEBHOOKS);
    }

    /** The address of one that was added. */
    static String added(String url, String... events) {
        return add(url, events).then().statusCode(201).extract().path("webhook.links.self");
    }

    static Response change(String webhook, String seen, Map<String, Object> change) {
        return operator()
                .contentType("application/json")
                .header("If-Match", seen)
                .body(change)
                .patch(webhook);
    }

    static void problem(Response answer, int status, String code) {
        answer.then().statusCode(status).contentType("application/problem+json").body("code", equalTo(code));
    }
}
