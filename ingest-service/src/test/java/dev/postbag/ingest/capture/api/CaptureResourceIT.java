package dev.postbag.ingest.capture.api;

import static dev.postbag.ingest.IngestDesk.CAPTURES;
import static dev.postbag.ingest.IngestDesk.editor;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.postbag.ingest.IngestDesk;
import dev.postbag.testkit.PostbagServers;
import dev.postbag.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class CaptureResourceIT {

    private static final String UNKNOWN = "0".repeat(64);

    @Test
    void theBytesComeBackExactlyAsTheyWereHandedIn() {
        byte[] bytes = "Saturday, 23 August 2025\r\n\r\nCaf\u00e9\r\n\r\nWords. \n\n"
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        String id = editor().contentType("text/plain; charset=ISO-8859-1")
                .body(bytes)
                .post(CAPTURES)
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        Response answer = editor().get(CAPTURES + "/" + id + "/raw");

        answer.then()
                .statusCode(200)
                .header("Content-Type", "text/plain;charset=ISO-8859-1")
                .header("Content-Disposition", "attachment; filename=\"" + id + ".txt\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Length", String.valueOf(bytes.length));
        assertThat(answer.asByteArray()).isEqualTo(bytes);
    }

    @Test
    void theListGoesOnPageByPageFromTheNewest() {
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            taken.addFirst(IngestDesk.takeIn(IngestDesk.page("Listed " + i, 1)));
        }

        List<String> seen = new ArrayList<>();
        String next = CAPTURES + "?limit=2";
        while (next != null && seen.size() < 6) {
            Response page = editor().urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            seen.addAll(page.jsonPath().getList("items.id"));
            String link = page.header("Link");
            assertThat(link == null).isEqualTo(page.jsonPath().get("nextCursor") == null);
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        assertThat(seen.subList(0, 5)).isEqualTo(taken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=many", "offset=3"})
    void aWrongParameterOfTheListIsRefused(String query) {
        editor().get(CAPTURES + "?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("bad-parameter"));
    }

    @Test
    void aCursorThatIsNotOfThisListIsRefused() {
        editor().queryParam("cursor", "nonsense")
                .get(CAPTURES)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("bad-cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/raw"})
    void aCaptureThatIsNotThereIsNotFound(String what) {
        for (String id : List.of(UNKNOWN, "no-hash", UNKNOWN.replace('0', 'G'))) {
            editor().get(CAPTURES + "/" + id + what)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("code", equalTo("capture-not-found"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/" + "0000000000000000000000000000000000000000000000000000000000000000/raw"})
    void onlyEditorsSeeCaptures(String path) {
        given().get(CAPTURES + path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("unauthenticated"));
        given().auth()
                .oauth2(Tokens.forRole("reader"))
                .get(CAPTURES + path)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("forbidden"));
    }

    @Test
    void aCaptureIsNotTakenAwayOverHttp() {
        editor().delete(CAPTURES + "/" + UNKNOWN)
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .body("code", not(equalTo("internal")));
    }

    @Test
    void receivedCapturesAreCounted() {
        IngestDesk.takeIn(IngestDesk.page("Counted", 1));

        assertThat(given().get("/q/metrics").then().statusCode(200).extract().asString())
                .contains("postbag_captures_received_total")
                .contains("postbag_outbox_depth");
    }
}
