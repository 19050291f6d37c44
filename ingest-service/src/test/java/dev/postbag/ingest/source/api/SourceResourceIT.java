package dev.postbag.ingest.source.api;

import static dev.postbag.ingest.IngestDesk.editor;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.postbag.testkit.PostbagServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class SourceResourceIT {

    private static final String SOURCES = "/api/v1/sources";

    @Test
    void aFeedIsFollowedOnceAndForgotten() {
        Map<String, String> feed = Map.of("url", "http://192.0.2.1/feed");
        String id = editor().contentType("application/json")
                .body(feed)
                .post(SOURCES)
                .then()
                .statusCode(201)
                .body("url", equalTo("http://192.0.2.1/feed"))
                .extract()
                .path("id");

        editor().contentType("application/json")
                .body(feed)
                .post(SOURCES)
                .then()
                .statusCode(201)
                .header("Location", equalTo(SOURCES + "/" + id));
        editor().get(SOURCES).then().statusCode(200).body("items.id", hasItem(id));
        editor().get(SOURCES + "/" + id).then().statusCode(200).body("id", equalTo(id));
        editor().delete(SOURCES + "/" + id).then().statusCode(204);
        editor().delete(SOURCES + "/" + id)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("source-not-found"));
        editor().get(SOURCES).then().body("items.id", not(hasItem(id)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://blog.example/feed", "https:///feed", "no address", "https://me:secret@blog.example/"})
    void whatCannotBeFollowedIsRefused(String address) {
        editor().contentType("application/json")
                .body(Map.of("url", address))
                .post(SOURCES)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("not-an-address"));
    }

    @Test
    void onlyEditorsFollowFeeds() {
        given().contentType("application/json")
                .body(Map.of("url", "https://blog.example/feed"))
                .post(SOURCES)
                .then()
                .statusCode(401);
        given().get(SOURCES).then().statusCode(401);
    }
}
