package dev.postbag.comment.moderation.api;

import static io.restassured.RestAssured.given;

import dev.postbag.testkit.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A moderator at work, as the service meets them. */
record Desk(String moderator) {

    static final String DECISIONS = "/api/v1/moderation/decisions";

    RequestSpecification request() {
        return given().auth().oauth2(Tokens.of("moderator", moderator)).contentType("application/json");
    }

    /** What became of one decision. */
    JsonPath decide(String comment, int revision, String verdict, String reason) {
        return results(Map.of("comment", comment, "revision", revision, "verdict", verdict, "reason", reason));
    }

    JsonPath reject(String comment) {
        return decide(comment, 1, "reject", "abuse");
    }

    JsonPath publish(String comment) {
        return decide(comment, 1, "publish", "within-the-rules");
    }

    JsonPath results(Map<String, ?> wish) {
        return send(List.of(new HashMap<>(wish)))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    Response send(List<Map<String, ?>> wishes) {
        return request().body(Map.of("decisions", wishes)).post(DECISIONS);
    }

    JsonPath queue(String parameters) {
        return request()
                .get("/api/v1/moderation/queue" + parameters)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    JsonPath claim(String body) {
        return request()
                .body(body)
                .post("/api/v1/moderation/claims")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Chooses the post's mode for the first time. */
    void choose(String post, String mode) {
        request()
                .header("If-Match", "\"0\"")
                .body(Map.of("mode", mode))
                .put("/api/v1/moderation/posts/" + post)
                .then()
                .statusCode(200);
    }
}
