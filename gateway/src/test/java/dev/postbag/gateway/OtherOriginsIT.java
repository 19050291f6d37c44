package dev.postbag.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import dev.postbag.gateway.fixture.BeforeContent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BeforeContent.class)
class OtherOriginsIT {

    private static final String POST = "/api/v1/posts/p1";

    @Test
    void aPageOfAConfiguredOriginMayReadTheAnswerAndItsHeaders() {
        Response answer = given().header("Origin", "https://app.example").get(POST);
        assertThat(answer.headers().getValues("Vary")).contains("origin");
        answer.then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://app.example")
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Access-Control-Expose-Headers", containsString("ETag"));
        given().header("Origin", "https://app.example")
                .get("/api/v1/posts/none")
                .then()
                .statusCode(404)
                .header("Access-Control-Allow-Origin", "https://app.example");
    }

    @Test
    void itMayAskBeforehandWhatItMaySend() {
        given().header("Origin", "https://desk.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type,idempotency-key")
                .options("/api/v1/posts/p1/comments")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "https://desk.example")
                .header("Access-Control-Allow-Methods", containsString("POST"))
                .header("Access-Control-Allow-Headers", containsString("Idempotency-Key"))
                .header("Access-Control-Max-Age", "86400");
    }

    @Test
    void aPageOfAnotherOriginIsAnsweredWithoutThatLeave() {
        Response answer = given().header("Origin", "https://elsewhere.example").get(POST);
        answer.then().statusCode(200).header("Access-Control-Allow-Origin", nullValue());
        assertThat(answer.headers().getValues("Vary")).contains("origin");
        given().header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/api/v1/posts/p1/comments")
                .then()
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
    }

    @Test
    void phonesAreToldWhichAppsMayOpenLinks() {
        given().get("/.well-known/assetlinks.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("[0].target.package_name", equalTo("example.postbag.reader"))
                .body("[0].target.sha256_cert_fingerprints", hasItems(BeforeContent.FINGERPRINT));
        given().get("/.well-known/apple-app-site-association")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("applinks.details[0].appIDs", hasItems("A1B2C3D4E5.example.postbag.reader"))
                .body("applinks.details[0].components[0].exclude", equalTo(true));
    }
}
