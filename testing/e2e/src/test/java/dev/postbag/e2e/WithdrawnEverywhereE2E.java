package dev.postbag.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postbag.e2e.PickDesk.Said;
import dev.postbag.platform.Client;
import dev.postbag.platform.Client.Answer;
import dev.postbag.platform.Eventually;
import dev.postbag.platform.Platform;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a contributor takes back, or a moderator rejects, leaves every place it went to; all through the gateway. */
class WithdrawnEverywhereE2E {

    private static final Duration UNTIL_RESTARTED = Duration.ofMinutes(4);

    private static Platform platform;
    private static Client editor;
    private static Client reader;
    private static Client moderator;
    private static PickDesk desk;
    private static OwnPosts posts;

    @BeforeAll
    static void start() {
        platform = SharedPlatform.get();
        editor = new Client(platform.url(), platform.token("editor"));
        moderator = new Client(platform.url(), platform.token("moderator", "ann"));
        reader = new Client(platform.url(), "");
        desk = new PickDesk(editor, reader);
        posts = new OwnPosts(platform);
    }

    @Test
    void whatIsWithdrawnOrRejectedLeavesThePostTheSelectionTheThreadAndTheFeed() {
        String under = posts.take();
        Said stays = desk.say(under, "The kettle whistled at noon.");
        Said withdrawn = desk.say(
                under, Map.of("body", "The kettle is in the bandstand.", "inReplyTo", stays.id(), "mayBePicked", true));
        Said rejected = desk.say(
                under, Map.of("body", "The keeper stole the kettle.", "inReplyTo", stays.id(), "mayBePicked", true));
        JsonNode selection = desk.select("You wrote about the kettle", stays, withdrawn, rejected);
        String post = desk.publish(selection);
        List<String> words = List.of("bandstand", "keeper stole", withdrawn.pseudonym(), rejected.pseudonym());
        String thread = "/api/v1/posts/" + under + "/comments";
        String since = reader.get(thread).json().path("since").asText();
        Answer before = reader.get(post);
        assertThat(before.body()).contains(words);
        assertThat(reader.get(thread).body()).contains(words);
        assertThat(reader.get("/feeds/atom.xml").body()).contains("bandstand", "keeper stole");
        assertThat(reader.get(stays.repliesFeed()).body()).contains(words);
        pickedIn(post, stays, withdrawn, rejected);
        for (String said : List.of("kettle bandstand", "keeper stole")) {
            Eventually.see("it is found", () -> reader.get(search(said)).body(), found -> found.contains(id(post)));
        }

        assertThat(desk.withdraw(withdrawn).status()).isEqualTo(204);
        reject(rejected);

        for (String place : Stream.concat(
                        placesOf(post),
                        Stream.of(
                                thread,
                                thread + "?since=" + URLEncoder.encode(since, StandardCharsets.UTF_8),
                                stays.repliesFeed(),
                                "/api/v1/posts",
                                search("kettle"),
                                search("bandstand"),
                                "/feeds/atom.xml",
                                "/feeds/rss.xml",
                                "/feeds/feed.json"))
                .toList()) {
            isNotReadAt(place, reader, words);
        }
        for (String place : List.of(selection.at("/links/self").asText(), "/api/v1/selections", "/api/v1/picks")) {
            isNotReadAt(place, editor, words);
        }
        assertThat(reader.get(withdrawn.self()).status()).isEqualTo(410);
        assertThat(reader.get(rejected.self()).status()).isEqualTo(410);
        Answer after = reader.get(post, "If-None-Match", before.header("ETag").orElseThrow());
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.json().at("/revision/number").asInt())
                .isEqualTo(before.json().at("/revision/number").asInt() + 2);
        assertThat(after.json().at("/blocks/0/children").toString()).contains("whistled at noon");
        assertThat(after.json().at("/blocks/1/withdrawn/reason").asText()).isEqualTo("comment-withdrawn");
        assertThat(after.json().at("/blocks/2/withdrawn/reason").asText()).isEqualTo("comment-rejected");
        pickedIn(post, stays);
        Eventually.see(
                "what stays is found", () -> reader.get(search("kettle")).body(), found -> found.contains(id(post)));
        for (String said : List.of("\"in the bandstand\"", "\"stole the kettle\"")) {
            assertThat(reader.get(search(said)).body()).doesNotContain(id(post));
        }
        assertThat(platform.run("audit", "--data", platform.data().toString())
                        .succeeded()
                        .output())
                .contains("Sound: all that was checked fits.");
    }

    @Test
    void whatAnEditorUnpickedStaysInThePostUntilItsContributorTakesItBack() {
        String under = posts.take();
        Said stays = desk.say(under, "The ferry is late again.");
        Said unpicked = desk.say(under, "The ferryman sleeps in the wheelhouse.");
        String post = desk.publish(desk.select("You wrote about the ferry", stays, unpicked));
        assertThat(desk.unpick(unpicked).status()).isEqualTo(204);
        Eventually.see(
                "it is picked no longer",
                () -> editor.get("/api/v1/picks").body(),
                picks -> !picks.contains(unpicked.id()));
        assertThat(reader.get(post).body()).contains("in the wheelhouse");

        assertThat(desk.withdraw(unpicked).status()).isEqualTo(204);

        for (String place : placesOf(post).toList()) {
            isNotReadAt(place, reader, List.of("in the wheelhouse", unpicked.pseudonym()));
        }
        assertThat(reader.get(post).body()).contains("late again");
    }

    @Test
    void itLeavesThePostThoughItsServiceIsKilledBeforeItHears() {
        String under = posts.take();
        Said stays = desk.say(under, "The pier is painted green.");
        Said withdrawn = desk.say(under, "The pier was blue, and the paint is in my shed.");
        String post = desk.publish(desk.select("You wrote about the pier", stays, withdrawn));
        assertThat(reader.get(post).body()).contains("in my shed");

        ProcessHandle content = platform.process("content").orElseThrow();
        content.destroyForcibly();
        content.onExit().join();
        assertThat(desk.withdraw(withdrawn).status()).isEqualTo(204);

        for (String place : placesOf(post).toList()) {
            isNotReadAt(place, reader, List.of("in my shed", withdrawn.pseudonym()), UNTIL_RESTARTED);
        }
        assertThat(reader.get(post).body()).contains("painted green");
    }

    @Test
    void whatIsWithdrawnWhileItsPostIsPublishedIsReadByNobodyAfterwards() {
        String under = posts.take();
        Said stays = desk.say(under, "The buoy has a bell.");
        Said withdrawn = desk.say(under, "The bell was cast by my aunt.");
        JsonNode selection = desk.select("You wrote about the bell", stays, withdrawn);
        String seen =
                editor.get(selection.at("/links/self").asText()).header("ETag").orElseThrow();

        assertThat(desk.withdraw(withdrawn).status()).isEqualTo(204);
        Answer atOnce = desk.publish(selection, seen);

        assertThat(atOnce.status()).isIn(200, 412);
        String post = selection.at("/links/post").asText();
        List<String> words = List.of("by my aunt", withdrawn.pseudonym());
        isNotReadAt(post, editor, words);
        assertThat(desk.publish(selection)).isEqualTo(post);
        placesOf(post).forEach(place -> isNotReadAt(place, reader, words));
        assertThat(reader.get(post).body()).contains("has a bell");
    }

    @Test
    void whatIsWithdrawnBeforeItsPostIsPublishedIsNeverRead() {
        String under = posts.take();
        Said stays = desk.say(under, "The gulls are early.");
        Said withdrawn = desk.say(under, "The gulls nest on my roof.");
        JsonNode selection = desk.select("You wrote about the gulls", stays, withdrawn);
        String self = selection.at("/links/self").asText();
        String seen = editor.get(self).header("ETag").orElseThrow();

        assertThat(desk.withdraw(withdrawn).status()).isEqualTo(204);

        Eventually.see(
                "the draft changed", () -> editor.get(self).header("ETag").orElseThrow(), tag -> !tag.equals(seen));
        assertThat(desk.publish(selection, seen).status()).isEqualTo(412);
        String post = desk.publish(selection);
        List<String> words = List.of("on my roof", withdrawn.pseudonym());
        Stream.concat(placesOf(post), Stream.of("/api/v1/posts"))
                .forEach(place -> assertThat(reader.get(place).body()).doesNotContain(words));
        placesOf(post).forEach(place -> assertThat(editor.get(place).body()).doesNotContain(words));
    }

    @Test
    void ofAPickAndAWithdrawalAtOnceTheCommentIsGoneAndCannotBeLifted() {
        String under = posts.take();
        for (int round = 0; round < 10; round++) {
            Said comment = desk.say(under, "Round %d of the regatta.".formatted(round));
            CompletableFuture<Answer> picking = CompletableFuture.supplyAsync(() -> desk.pick(comment));
            CompletableFuture<Answer> withdrawing = CompletableFuture.supplyAsync(() -> desk.withdraw(comment));

            assertThat(withdrawing.join().status()).isEqualTo(204);
            Answer picked = picking.join();
            assertThat(picked.status()).as(picked.body()).isIn(200, 410);
            assertThat(reader.get(comment.self()).status()).isEqualTo(410);
            assertThat(desk.pick(comment).status()).isEqualTo(410);
            assertThat(editor.all("/api/v1/picks"))
                    .noneMatch(pick -> pick.path("comment").asText().equals(comment.id()));
            Eventually.see(
                    "it cannot be lifted",
                    () -> editor.postJson("/api/v1/selections", PickDesk.layout("Regatta", comment)),
                    answer -> answer.json().path("code").asText().equals("not-picked"));
        }
    }

    private static String search(String words) {
        return "/api/v1/search?limit=100&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static String id(String post) {
        return post.substring(post.lastIndexOf('/') + 1);
    }

    /** Where a post's words are read: in revisions that there may not be, too. */
    private static Stream<String> placesOf(String post) {
        return Stream.of(
                        "", "/revisions", "/revisions/1", "/revisions/2", "/revisions/3", "/revisions/2/diff?against=1")
                .map(place -> post + place);
    }

    private static void isNotReadAt(String place, Client who, List<String> words) {
        isNotReadAt(place, who, words, Eventually.SOON);
    }

    private static void isNotReadAt(String place, Client who, List<String> words, Duration within) {
        Eventually.see(
                "nobody reads it at " + place,
                within,
                () -> who.get(place),
                answer -> (answer.status() == 200 || answer.status() == 404)
                        && words.stream().noneMatch(answer.body()::contains));
    }

    private static void pickedIn(String post, Said... comments) {
        for (Said comment : comments) {
            Eventually.see(
                    "the comment shows its post",
                    () -> reader.get(comment.self())
                            .json()
                            .at("/pickedIn/0/self")
                            .asText(),
                    post::equals);
        }
    }

    private static void reject(Said comment) {
        Map<String, Object> wish =
                Map.of("comment", comment.id(), "revision", 1, "verdict", "reject", "reason", "abuse");
        Answer answer = moderator.postJson("/api/v1/moderation/decisions", Map.of("decisions", List.of(wish)));
        assertThat(answer.json().at("/results/0/outcome").asText())
                .as(answer.body())
                .isEqualTo("decided");
    }
}
