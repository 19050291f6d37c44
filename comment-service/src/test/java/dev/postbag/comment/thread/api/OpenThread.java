package dev.postbag.comment.thread.api;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A post's thread as a client meets it. */
record OpenThread(String post) {

    String address() {
        return "/api/v1/posts/" + post + "/comments";
    }

    Response send(String body, @Nullable String inReplyTo) {
        return send(given(), body, inReplyTo);
    }

    Response send(RequestSpecification request, String body, @Nullable String inReplyTo) {
        Map<String, @Nullable String> sent = new HashMap<>();
        sent.put("body", body);
        sent.put("inReplyTo", inReplyTo);
        return request.contentType("application/json").body(sent).post(address());
    }

    Response sendRaw(String json) {
        return given().contentType("application/json").body(json).post(address());
    }

    JsonPath write(String body) {
        return send(body, null).then().statusCode(201).extract().jsonPath();
    }

    JsonPath reply(JsonPath parent, String body) {
        return send(body, parent.getString("comment.id"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    static Response get(JsonPath written) {
        return given().get(written.getString("comment.links.self"));
    }

    /** Sends an edit of what the contributor was given. */
    static Response edit(JsonPath written, String version, String body) {
        return given().contentType("application/json")
                .header("Receipt", written.getString("receipt"))
                .header("If-Match", version)
                .body(Map.of("body", body))
                .patch(written.getString("comment.links.self"));
    }

    static Response withdraw(JsonPath written) {
        return given().header("Receipt", written.getString("receipt")).delete(written.getString("comment.links.self"));
    }

    JsonPath list() {
        return given().get(address()).then().statusCode(200).extract().jsonPath();
    }
}
