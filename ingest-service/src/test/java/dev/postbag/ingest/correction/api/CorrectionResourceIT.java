package dev.postbag.ingest.correction.api;

import static dev.postbag.ingest.IngestDesk.CAPTURES;
import static dev.postbag.ingest.IngestDesk.editor;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.postbag.contracts.block.Quotation;
import dev.postbag.contracts.post.StoryResolved.Outcome;
import dev.postbag.contracts.story.StoryParsed;
import dev.postbag.ingest.IngestDesk;
import dev.postbag.ingest.parse.messaging.ContentInTest;
import dev.postbag.kit.outbox.EventEncoder;
import dev.postbag.kit.outbox.KafkaEventPublisher;
import dev.postbag.testkit.PostbagServers;
import dev.postbag.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class CorrectionResourceIT {

    private static final String UNKNOWN = "0".repeat(64);

    @Inject
    EventEncoder encoder;

    @Inject
    KafkaEventPublisher publisher;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private ContentInTest content;

    @BeforeEach
    void open() {
        content = new ContentInTest(kafka, encoder, publisher);
    }

    @AfterEach
    void close() {
        content.close();
    }

    @Test
    void aBlockIsSetRightAndWhatBecameOfItIsKeptWithTheCorrection() {
        String id = settled("Set right", 2);
        String report = IngestDesk.capture(id).getString("report");

        String location = correct(id, tag(id, "s1"), "{\"type\":\"setType\",\"block\":\"s1.b1\",\"to\":\"heading\"}")
                .statusCode(201)
                .body("number", equalTo(1))
                .body("order.type", equalTo("setType"))
                .body("role", equalTo("editor"))
                .extract()
                .header("Location");

        StoryParsed told = content.stories(id, 1, 1).getFirst();
        assertThat(told.story()).isEqualTo(id + "-c1-1");
        assertThat(told.blocks().getFirst()).isInstanceOf(dev.postbag.contracts.block.Heading.class);
        assertThat(told.correction().number()).isEqualTo(1);
        correct(id, tag(id, "s1"), "{\"type\":\"join\",\"story\":\"s1\"}")
                .statusCode(409)
                .header("Retry-After", "1")
                .body("code", equalTo("not-settled"));
        content.say(told, Outcome.REVISED);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> "revised".equals(editor().get(location).jsonPath().getString("stories[0].outcome")));
        editor().get(CAPTURES + "/" + id + "/stories/s1?as=read").then().body("blocks[0].type", equalTo("paragraph"));
        editor().get(CAPTURES + "/" + id + "/stories/s1").then().body("blocks[0].type", equalTo("heading"));
        assertThat(IngestDesk.capture(id).getString("report")).isEqualTo(report);
    }

    @Test
    void aJoinAndItsTakingBackAreToldOfAndListed() {
        String id = settled("Joined", 2);
        correct(id, tag(id, "s1"), "{\"type\":\"join\",\"story\":\"s1\"}").statusCode(201);
        StoryParsed joined = content.stories(id, 1, 1).getFirst();
        assertThat(joined.correction().joins()).containsExactly("2025-08-23|joined 2");
        content.say(joined, Outcome.REVISED);
        String list = CAPTURES + "/" + id + "/corrections";
        await().atMost(Duration.ofSeconds(60))
                .until(() -> "revised".equals(editor().get(list).jsonPath().getString("items[0].stories[0].outcome")));

        correct(id, unquoted(editor().get(list).header("ETag")), "{\"type\":\"takeBack\",\"correction\":1}")
                .statusCode(201);

        List<StoryParsed> apart = content.stories(id, 1, 2);
        assertThat(apart).extracting(story -> story.correction().apart()).containsExactly(false, true);
        editor().get(list)
                .then()
                .body("items", hasSize(2))
                .body("items[0].takenBack", equalTo(true))
                .body("items[1].order.correction", equalTo(1));
    }

    @Test
    void whoeverSawSomethingElseIsToldSo() {
        String id = settled("Seen", 1);
        String body = "{\"type\":\"setType\",\"block\":\"s1.b1\",\"to\":\"heading\"}";

        correct(id, null, body).statusCode(428).body("code", equalTo("precondition-required"));
        correct(id, "c0-other", body).statusCode(412).body("code", equalTo("reading-changed"));
        String seen = tag(id, "s1");
        correct(id, seen, body).statusCode(201);
        content.say(content.stories(id, 1, 1).getFirst(), Outcome.REVISED);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> correct(id, seen, body).statusCode(412));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"type\":\"setType\",\"block\":\"s1.b1\",\"to\":\"separator\"};422;not-signs",
                "{\"type\":\"setType\",\"block\":\"s1.b1\",\"to\":\"poem\"};400;invalid-request",
                "{\"type\":\"setType\",\"block\":\"nowhere\",\"to\":\"heading\"};400;invalid-request",
                "{\"type\":\"setType\",\"block\":\"s7.b1\",\"to\":\"heading\"};422;no-such-block",
                "{\"type\":\"split\",\"at\":\"s1.b1\",\"title\":\"T\",\"publishedOn\":\"2025-02-31\"};400;invalid-request",
                "{\"type\":\"join\",\"story\":\"s1\"};422;no-next-story",
                "{\"type\":\"paint\",\"block\":\"s1.b1\"};400;malformed-json",
                "{};400;malformed-json",
                "null;400;invalid-request"
            })
    void whatCannotBeMeantIsRefused(String body, int status, String code) {
        String id = settled("Refused " + code + status + body.length(), 1);

        correct(id, tag(id, "s1"), body)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "harbour-lantern.html,false,lines-not-text",
        "harbour-lantern.rss,true,lines-not-text",
        "harbour-lantern.feed.json,true,lines-not-text"
    })
    void inEveryFormatTypesAreSetAndWhatItCannotBearIsRefused(String sample, boolean shared, String join)
            throws IOException {
        String id = editor().contentType("application/octet-stream")
                .body(Files.readAllBytes(Path.of("../samples").resolve(sample)))
                .post(CAPTURES)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        int found = IngestDesk.captureWhen(id, "resolving").getInt("report.unresolved");
        content.stories(id, 1, found).forEach(story -> content.say(story, Outcome.CREATED));
        IngestDesk.captureWhen(id, "done", "resolving");
        JsonPath story = editor().get(CAPTURES + "/" + id + "/stories?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        String name = story.getString("items.find { it.blocks.size() > 1 }.name");
        String first = story.getString("items.find { it.blocks.size() > 1 }.blocks[0].name");
        String second = story.getString("items.find { it.blocks.size() > 1 }.blocks[1].name");
        String split = "{\"type\":\"split\",\"at\":\"%s\",\"title\":\"T\",\"publishedOn\":\"2025\"}".formatted(second);

        if (shared) {
            settledThen(id, name, split).statusCode(422).body("code", equalTo("places-shared"));
        }
        settledThen(id, name, "{\"type\":\"join\",\"story\":\"%s\"}".formatted(name))
                .statusCode(422)
                .body("code", equalTo(join));
        settledThen(
                        id,
                        name,
                        "{\"type\":\"quote\",\"first\":\"%s\",\"last\":\"%s\",\"role\":\"reader\"}"
                                .formatted(first, second))
                .statusCode(201);
        StoryParsed quoted = content.stories(id, 1, 1).getFirst();
        assertThat(quoted.blocks().getFirst()).isInstanceOf(Quotation.class);
        content.say(quoted, Outcome.REVISED);
        if (!shared) {
            settledThen(id, name, "{\"type\":\"unquote\",\"quotation\":\"%s.q1\"}".formatted(name))
                    .statusCode(201);
            content.say(content.stories(id, 1, 1).getFirst(), Outcome.REVISED);
            settledThen(id, name, split).statusCode(201);
            assertThat(content.stories(id, 1, 2)).extracting(StoryParsed::title).contains("T");
        }
    }

    /** The answer once what came before is settled. */
    private static ValidatableResponse settledThen(String id, String story, String body) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> correct(id, "c0-none", body).extract().statusCode() != 409);
        return correct(id, tag(id, story), body);
    }

    @Test
    void aCaptureThatIsStillOnItsWayIsNotCorrected() {
        String id = IngestDesk.takeIn(IngestDesk.page("On its way", 1));
        IngestDesk.captureWhen(id, "resolving");

        correct(id, tag(id, "s1"), "{\"type\":\"setType\",\"block\":\"s1.b1\",\"to\":\"heading\"}")
                .statusCode(409)
                .body("code", equalTo("not-settled"));
    }

    @Test
    void storiesAreListedPageByPageAndTheUnsureAreFound() {
        String id = settled("Paged", 3);
        String list = CAPTURES + "/" + id + "/stories";

        String next = editor().get(list + "?limit=2")
                .then()
                .statusCode(200)
                .body("items.name", equalTo(List.of("s1", "s2")))
                .body("items[0].blocks[0].name", equalTo("s1.b1"))
                .body("items[0].heads[1].words", equalTo("Paged 1"))
                .extract()
                .path("nextCursor");
        editor().queryParam("cursor", next).get(list).then().body("items.name", equalTo(List.of("s3")));
        editor().get(list + "?unsure=0.1").then().body("items", hasSize(0));
        editor().get(list + "?unsure=1").then().body("items", hasSize(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unsure=2", "unsure=much", "as=you", "offset=3"})
    void aWrongParameterOfTheListIsRefused(String query) {
        String id = settled("Wrong " + query, 1);

        editor().get(CAPTURES + "/" + id + "/stories?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("bad-parameter"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String id = settled("Not there", 1);

        for (String path : List.of("/stories", "/stories/s1", "/corrections", "/corrections/1")) {
            editor().get(CAPTURES + "/" + UNKNOWN + path)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("capture-not-found"));
        }
        editor().get(CAPTURES + "/" + id + "/stories/s2")
                .then()
                .statusCode(404)
                .body("code", equalTo("story-not-found"));
        editor().get(CAPTURES + "/" + id + "/corrections/1")
                .then()
                .statusCode(404)
                .body("code", equalTo("correction-not-found"));
        correct(UNKNOWN, "c0", "{\"type\":\"takeBack\",\"correction\":1}").statusCode(404);
    }

    @Test
    void onlyEditorsLookAtAndCorrectReadings() {
        for (String path : List.of("/stories", "/corrections")) {
            given().get(CAPTURES + "/" + UNKNOWN + path).then().statusCode(401);
            given().auth()
                    .oauth2(Tokens.forRole("reader"))
                    .get(CAPTURES + "/" + UNKNOWN + path)
                    .then()
                    .statusCode(403);
        }
    }

    private String settled(String name, int stories) {
        String id = IngestDesk.takeIn(IngestDesk.page(name, stories));
        content.stories(id, 1, stories).forEach(story -> content.say(story, Outcome.CREATED));
        IngestDesk.captureWhen(id, "done");
        return id;
    }

    private static ValidatableResponse correct(String id, String tag, String body) {
        var request = editor().contentType("application/json").body(body);
        return (tag == null ? request : request.header("If-Match", "\"" + tag + "\""))
                .post(CAPTURES + "/" + id + "/corrections")
                .then();
    }

    private static String tag(String id, String story) {
        return unquoted(editor().get(CAPTURES + "/" + id + "/stories/" + story)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag"));
    }

    private static String unquoted(String tag) {
        return tag.replace("\"", "");
    }
}
