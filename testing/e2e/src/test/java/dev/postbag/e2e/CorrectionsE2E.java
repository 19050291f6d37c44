package dev.postbag.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postbag.platform.Client;
import dev.postbag.platform.Client.Answer;
import dev.postbag.platform.Eventually;
import dev.postbag.platform.Platform;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was read out of a capture is set right at the desk, and readers see it; all of it through the gateway. */
class CorrectionsE2E {

    private static final String PAGE = """
            Tuesday, 4 March 2025

            The lifeboat

            The lifeboat was out twice in the night, and came home both times.

            Said the coxswain of it all, it was a night like any other.

            The bakery

            The bakery opens an hour later from now on, says a note on its door.

            Monday, 3 March 2025

            The bakery moves

            It will be where the chandler was, from the first of the month on.
            """;

    private static Platform platform;
    private static Client desk;
    private static Client reader;

    @BeforeAll
    static void start() {
        platform = SharedPlatform.get();
        desk = new Client(platform.url(), platform.token("editor"));
        reader = new Client(platform.url(), "");
    }

    @Test
    void aReadingIsSetRightInEveryWayAndTheSameCaptureLeavesItSo() {
        JsonNode capture = takenIn(PAGE, "2025-03-05T10:00:00Z");
        String id = capture.path("id").asText();
        assertThat(capture.at("/report/created").asInt()).isEqualTo(2);
        JsonNode first = desk.get("/api/v1/captures/" + id + "/stories/s1").json();
        assertThat(first.at("/blocks")).hasSize(4);
        String second = first.at("/blocks/1/name").asText();
        String third = first.at("/blocks/2/name").asText();

        settled(id, "s1", Map.of("type", "setType", "block", second, "to", "preformatted"));
        settled(id, "s1", Map.of("type", "quote", "first", second, "last", second, "role", "speech"));
        JsonNode lifeboat = post("the-lifeboat");
        assertThat(lifeboat.at("/revision/number").asInt()).isEqualTo(3);
        assertThat(lifeboat.at("/blocks/1/type").asText()).isEqualTo("quotation");
        assertThat(lifeboat.at("/blocks/1/children/0/type").asText()).isEqualTo("preformatted");
        assertThat(lifeboat.path("provenance").findValuesAsText("reason")).contains("corrected");

        settled(id, "s1", Map.of("type", "split", "at", third, "title", "The bakery", "publishedOn", "2025-03-04"));
        assertThat(post("the-lifeboat").at("/blocks")).hasSize(2);
        assertThat(post("the-bakery").at("/blocks")).hasSize(1);
        JsonNode diff = reader.get("/api/v1/posts/" + lifeboat.path("id").asText() + "/revisions/4/diff?against=3")
                .json();
        assertThat(diff.at("/changes/0/type").asText()).isEqualTo("delete");
        assertThat(diff.toString()).contains("The bakery opens an hour later");

        settled(id, third, Map.of("type", "join", "story", third));
        String joined = post("the-bakery").toString();
        assertThat(joined).contains("opens an hour later", "The bakery moves", "where the chandler was");
        Answer moved = Eventually.see(
                "the joined post leads to the other",
                () -> reader.get("/api/v1/posts/the-bakery-moves"),
                answer -> answer.status() == 308);
        assertThat(moved.header("Location").orElseThrow()).endsWith("/posts/the-bakery");

        String report = desk.get("/api/v1/captures/" + id)
                .json()
                .at("/readings/0/report")
                .toString();
        JsonNode again = takenIn(PAGE, "2025-03-06T10:00:00Z");
        JsonNode other = takenIn("The Harbour Lantern\n\n" + PAGE, "2025-03-07T10:00:00Z");
        for (JsonNode taken : java.util.List.of(again, other)) {
            assertThat(taken.at("/report/unchanged").asInt())
                    .as(taken.toString())
                    .isEqualTo(2);
            assertThat(taken.at("/report/revised").asInt()).isZero();
        }
        assertThat(post("the-lifeboat").at("/revision/number").asInt()).isEqualTo(4);
        assertThat(post("the-bakery").toString()).contains("where the chandler was");
        assertThat(desk.get("/api/v1/captures/" + id)
                        .json()
                        .at("/readings/0/report")
                        .toString())
                .isEqualTo(report);

        settled(id, "", Map.of("type", "takeBack", "correction", 4));
        Eventually.see(
                "the joined post is read again",
                () -> reader.get("/api/v1/posts/the-bakery-moves"),
                answer -> answer.status() == 200);
        assertThat(post("the-bakery").toString()).doesNotContain("where the chandler was");
        settled(id, "", Map.of("type", "takeBack", "correction", 3));
        Eventually.see(
                "the split post leads to the other again",
                () -> reader.get("/api/v1/posts/the-bakery"),
                answer -> answer.status() == 308);
        assertThat(post("the-lifeboat").toString()).contains("opens an hour later");
        assertThat(desk.all("/api/v1/captures/" + id + "/corrections")).hasSize(6);
        assertThat(desk.get("/api/v1/captures/" + id + "/stories/s1?as=read")
                        .json()
                        .path("blocks"))
                .isEqualTo(first.path("blocks"));

        assertThat(platform.run("audit", "--data", platform.data().toString()).exit())
                .isZero();
    }

    @Test
    void ofTwoEditorsAtOnceOneIsToldThatTheStoryChanged() {
        JsonNode capture = takenIn("""
                Friday, 4 April 2025

                The tugboat

                The tugboat was painted red, and nobody was asked about it.
                """, "2025-04-05T10:00:00Z");
        String id = capture.path("id").asText();
        JsonNode story = desk.get("/api/v1/captures/" + id + "/stories/s1").json();
        Map<String, String> order =
                Map.of("type", "setType", "block", story.at("/blocks/0/name").asText(), "to", "unknown");

        Answer one = correct(id, story.path("tag").asText(), order);
        Answer other = Eventually.see(
                "the first is settled",
                () -> correct(id, story.path("tag").asText(), order),
                answer -> answer.status() != 409);

        assertThat(one.status()).isEqualTo(201);
        assertThat(other.status()).isEqualTo(412);
        assertThat(other.json().path("code").asText()).isEqualTo("reading-changed");
    }

    /** Makes a correction and waits until the posts have followed it. */
    private static void settled(String id, String story, Map<String, ?> order) {
        String state = story.isEmpty() ? "/corrections" : "/stories/" + story;
        String tag = desk.get("/api/v1/captures/" + id + state)
                .header("ETag")
                .orElseThrow()
                .replace("\"", "");
        Answer made = correct(id, tag, order);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String location = URI.create(made.header("Location").orElseThrow()).getPath();
        Eventually.see(
                "the posts have followed " + order,
                () -> desk.get(location).json().path("stories"),
                stories -> stories.findValues("outcome").size() == stories.size());
    }

    private static Answer correct(String id, String tag, Map<String, ?> order) {
        return desk.postJson("/api/v1/captures/" + id + "/corrections", order, "If-Match", "\"" + tag + "\"");
    }

    /** As the desk sees it: readers are given what lies ready until the event has come. */
    private static JsonNode post(String slug) {
        Answer post = desk.get("/api/v1/posts/" + slug);
        assertThat(post.status()).as(post.body()).isEqualTo(200);
        return post.json();
    }

    private static JsonNode takenIn(String page, String capturedAt) {
        return new CaptureDesk(desk).takeIn(page, "?capturedAt=" + capturedAt);
    }
}
