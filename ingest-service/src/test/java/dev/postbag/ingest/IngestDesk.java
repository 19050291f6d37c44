package dev.postbag.ingest;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.postbag.testkit.Tokens;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An editor at the running service. */
public final class IngestDesk {

    public static final String CAPTURES = "/api/v1/captures";

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    /** Sends a content type as it is given: the client would else add a charset of its own. */
    private static final RestAssuredConfig AS_GIVEN = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private IngestDesk() {}

    public static RequestSpecification editor() {
        return given().config(AS_GIVEN).auth().oauth2(Tokens.forRole("editor"));
    }

    /** The capture's id. */
    public static String takeIn(String page) {
        return editor().contentType("text/plain; charset=UTF-8")
                .body(page.getBytes(StandardCharsets.UTF_8))
                .post(CAPTURES)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    public static JsonPath capture(String id) {
        return editor().get(CAPTURES + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The capture once it is in one of these states. */
    public static JsonPath captureWhen(String id, String... states) {
        return await().atMost(LONG_ENOUGH)
                .until(() -> capture(id), capture -> Arrays.asList(states).contains(capture.getString("state")));
    }

    /** A front page with as many stories, newest first, that no other test has. */
    public static String page(String name, int stories) {
        return IntStream.range(0, stories)
                .mapToObj(i -> "Saturday, 23 August 2025\n\n%s %d\n\nThese are the words of number %d of %s.\n\n"
                        .formatted(name, i + 1, i + 1, name))
                .collect(Collectors.joining());
    }
}
