package dev.postbag.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postbag.e2e.PickDesk.Said;
import dev.postbag.platform.Client;
import dev.postbag.platform.Client.Answer;
import dev.postbag.platform.Eventually;
import dev.postbag.platform.Platform;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What readers said becomes the next post, with their consent and under their pseudonyms; all through the gateway. */
class CommentToPostE2E {

    private static Platform platform;
    private static Client editor;
    private static Client reader;
    private static PickDesk desk;

    @BeforeAll
    static void start() {
        platform = SharedPlatform.get();
        editor = new Client(platform.url(), platform.token("editor"));
        reader = new Client(platform.url(), "");
        desk = new PickDesk(editor, reader);
    }

    @Test
    void whatReadersSaidIsPickedLaidOutPublishedAndLinkedBothWays() {
        String post = new OwnPosts(platform).take();
        Said unwilling = desk.say(post, Map.of("body", "I would rather stay here."));
        Said first = desk.say(post, "The lamp was *out* by nine.");
        Said second = desk.say(post, "It was lit again at ten, I saw the ladder.");
        Said third = desk.say(post, "The ladder is mine.");

        Answer refused = desk.pick(unwilling);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("code").asText()).isEqualTo("no-consent");
        JsonNode made = desk.select("You wrote about the lamp", first, second);
        String selection = made.at("/links/self").asText();
        String address = made.at("/links/post").asText();
        assertThat(reader.get(address).status()).isEqualTo(404);
        assertThat(reader.get(selection).status()).isEqualTo(401);

        assertThat(desk.pick(third).status()).isEqualTo(200);
        Map<String, Object> layout = Map.of(
                "title",
                "You wrote about the ladder",
                "introduction",
                "Many of you were there.",
                "picks",
                List.of(
                        Map.of("comment", third.id()),
                        Map.of("comment", first.id(), "note", "And before that:"),
                        Map.of("comment", second.id())));
        String seen = editor.get(selection).header("ETag").orElseThrow();
        assertThat(editor.sendJson("PUT", selection, layout).status()).isEqualTo(428);
        Answer rewritten = Eventually.see(
                "the last pick was heard of",
                () -> editor.sendJson("PUT", selection, layout, "If-Match", seen),
                answer -> answer.status() == 200);
        assertThat(editor.sendJson("PUT", selection, layout, "If-Match", seen).status())
                .isEqualTo(412);
        assertThat(editor.all("/api/v1/selections")).contains(rewritten.json());
        desk.publish(made);

        JsonNode published =
                reader.get("/api/v1/posts/you-wrote-about-the-ladder").json();
        assertThat(published.path("madeOf").asText()).isEqualTo("selection");
        assertThat(published.path("blocks").findValuesAsText("role")).containsExactly("comment", "comment", "comment");
        assertThat(published.path("blocks").findValuesAsText("author"))
                .containsExactly(third.pseudonym(), first.pseudonym(), second.pseudonym());
        assertThat(published.at("/blocks/1/liftedFrom/self").asText()).isEqualTo(third.self());
        assertThat(published.toString()).contains("The ladder is mine.", "Many of you were there.", "And before that:");
        assertThat(reader.all("/api/v1/posts?limit=100"))
                .extracting(listed -> listed.path("slug").asText())
                .contains("you-wrote-about-the-ladder");
        Answer tooLate = editor.sendJson(
                "PUT",
                selection,
                layout,
                "If-Match",
                editor.get(selection).header("ETag").orElseThrow());
        assertThat(tooLate.json().path("code").asText()).isEqualTo("selection-published");

        for (Said comment : List.of(first, second, third)) {
            JsonNode lifted = Eventually.see(
                    "the comment shows the post",
                    () -> reader.get(comment.self()).json(),
                    shown -> !shown.path("pickedIn").isEmpty());
            assertThat(lifted.at("/pickedIn/0/self").asText()).isEqualTo(address);
            assertThat(lifted.at("/pickedIn/0/slug").asText()).isEqualTo("you-wrote-about-the-ladder");
        }
        assertThat(reader.all("/api/v1/posts/" + post + "/comments").stream()
                        .map(comment -> comment.at("/pickedIn/0/title").asText()))
                .containsExactly(
                        "", "You wrote about the ladder", "You wrote about the ladder", "You wrote about the ladder");

        thePostKeepsTheWordsItsContributorChanges(address, first);
        desk.say(made.path("post").asText(), "And round again.");
        assertThat(platform.run("audit", "--data", platform.data().toString())
                        .succeeded()
                        .output())
                .contains("Sound: all that was checked fits.");
    }

    private static void thePostKeepsTheWordsItsContributorChanges(String address, Said comment) {
        String seen = reader.get(comment.self()).header("ETag").orElseThrow();
        Answer edited = reader.sendJson(
                "PATCH",
                comment.self(),
                Map.of("body", "The lamp was out by eight."),
                "Receipt",
                comment.receipt(),
                "If-Match",
                seen);
        assertThat(edited.status()).as(edited.body()).isEqualTo(200);
        JsonNode now = reader.get(comment.self()).json();
        assertThat(now.path("body").asText()).isEqualTo("The lamp was out by eight.");
        assertThat(now.path("revision").asInt()).isEqualTo(2);
        assertThat(now.at("/pickedIn/0/revision").asInt()).isEqualTo(1);
        assertThat(reader.get(address).body()).contains(" by nine.").doesNotContain("by eight");
    }
}
