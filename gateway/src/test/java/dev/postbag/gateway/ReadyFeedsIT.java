package dev.postbag.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.postbag.gateway.fixture.BeforeContent;
import dev.postbag.gateway.fixture.FakeContent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BeforeContent.class)
class ReadyFeedsIT extends AtTheNewsstand {

    private static final String FEED = "/feeds/atom.xml";

    @Test
    void aFeedLiesReadyUnderEachAddressThatTheGatewayIsReachedBy() {
        for (String host : List.of("one.example", "other.example:8443")) {
            given().header("Host", host)
                    .get(FEED)
                    .then()
                    .header("Cache-Status", "postbag; fwd=miss; stored")
                    .body("address", equalTo("http://" + host));
        }
        given().header("Host", "one.example")
                .accept("application/atom+xml")
                .get(FEED)
                .then()
                .header("Cache-Status", "postbag; hit")
                .body("address", equalTo("http://one.example"));
        hear("PostCounted", "p1");
        given().header("Host", "one.example").get(FEED).then().header("Cache-Status", "postbag; hit");
        hear("PostWithdrawn", "p1");
        for (String host : List.of("one.example", "other.example:8443")) {
            given().header("Host", host).get(FEED).then().header("Cache-Status", "postbag; fwd=miss; stored");
        }
    }

    @Test
    void howeverItsPathIsWrittenAFeedIsOfTheAddressThatWasAsked() {
        for (String host : List.of("one.example", "other.example")) {
            given().urlEncodingEnabled(false)
                    .header("Host", host)
                    .get("/%66eeds/atom.xml")
                    .then()
                    .body("address", equalTo("http://" + host));
        }
    }

    @Test
    void whoWithdrawsAPostHereFindsNoFeedOfBefore() {
        int before = given().get(FEED).jsonPath().getInt("number");
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/posts/p1/withdraw")
                .then()
                .statusCode(200);
        assertThat(given().get(FEED).jsonPath().getInt("number")).isGreaterThan(before);
    }

    @Test
    void aTimeBesideATagCountsForNothing() {
        String since = "Tue, 01 Jan 2999 00:00:00 GMT";
        String tag = given().get(FEED).header("ETag");
        int asked = FakeContent.ASKED.get();
        given().header("If-None-Match", tag)
                .header("If-Modified-Since", since)
                .get(FEED)
                .then()
                .statusCode(304);
        given().header("If-None-Match", "\"other\"")
                .header("If-Modified-Since", since)
                .get(FEED)
                .then()
                .statusCode(200)
                .header("Cache-Status", "postbag; hit");
        assertThat(FakeContent.ASKED).hasValue(asked);
        given().header("If-Modified-Since", since).get(FEED).then().header("Cache-Status", nullValue());
    }

    @Test
    void whoAcceptsSomethingElseIsSentToTheService() {
        given().get(FEED).then().statusCode(200);
        given().accept("text/xml").get(FEED).then().header("Cache-Status", nullValue());
        given().accept("application/json").get(FEED).then().header("Cache-Status", nullValue());
        given().accept("application/json").get(POST).then().header("Cache-Status", containsString("postbag"));
    }
}
