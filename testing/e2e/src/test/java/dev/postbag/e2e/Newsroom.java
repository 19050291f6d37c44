package dev.postbag.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postbag.e2e.PickDesk.Said;
import dev.postbag.platform.Client;
import dev.postbag.platform.Client.Answer;
import dev.postbag.platform.Eventually;
import dev.postbag.platform.Platform;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A platform with one of everything on it, each made when it is first asked for; others' things are left alone. */
final class Newsroom implements AutoCloseable {

    private static final String POSTS = "/api/v1/posts/";

    private final Platform platform;
    private final Clients clients;
    private final OwnPosts own;
    private final PickDesk desk;
    private final List<Runnable> puttingRight = new ArrayList<>();
    private final Once<String> post = Once.of(this::freshPost);
    private final Once<Imported> imported = Once.of(this::importPost);
    private final Once<Imported> taken = Once.of(this::takePostDown);
    private final Once<Twins> twins = Once.of(this::findTwins);
    private final Once<Said> comment = Once.of(this::freshComment);
    private final Once<Said> withdrawn = Once.of(this::withdrawComment);

    Newsroom(Platform platform) {
        this.platform = platform;
        this.clients = new Clients(platform);
        this.own = new OwnPosts(platform);
        this.desk = new PickDesk(editor(), reader());
    }

    /** A post, and where it was before it came here. */
    record Imported(String id, String address) {}

    /**
     * Two pairs of posts that say nearly the same.
     *
     * @param capture that of the second of each pair
     * @param accepted the proposal by which one pair became one
     * @param refused that of the pair that stayed two
     * @param moved the id that leads to another post now
     */
    record Twins(String capture, String accepted, String refused, String moved) {}

    Platform platform() {
        return platform;
    }

    Clients clients() {
        return clients;
    }

    Client reader() {
        return clients.of(Clients.NOBODY);
    }

    Client editor() {
        return clients.of("editor");
    }

    Client moderator() {
        return clients.of("moderator");
    }

    Client operator() {
        return clients.of("operator");
    }

    PickDesk desk() {
        return desk;
    }

    CaptureDesk captures() {
        return new CaptureDesk(editor());
    }

    /** Done at the end. */
    void later(Runnable putRight) {
        puttingRight.add(putRight);
    }

    /** A post that everybody can read, and whose thread is open. */
    String post() {
        return post.get();
    }

    String freshPost() {
        return own.take();
    }

    /** A post whose thread stands so. */
    String freshPost(String closedFor, String slowMode) {
        String id = freshPost();
        String thread = POSTS + id + "/thread";
        Map<String, String> stand = Map.of("closedFor", closedFor, "slowMode", slowMode);
        made(moderator().sendJson("PUT", thread, stand, "If-Match", tag(reader(), thread)));
        return id;
    }

    Imported imported() {
        return imported.get();
    }

    /** What a post is about that everybody can read. */
    String topic() {
        imported();
        return "poles";
    }

    /** A post that was taken down. */
    Imported taken() {
        return taken.get();
    }

    Twins twins() {
        return twins.get();
    }

    /** A comment that can be read, may be picked, and stays at its first revision. */
    Said comment() {
        return comment.get();
    }

    Said freshComment() {
        return say(post(), Map.of("body", "The mast " + words(1) + " creaked.", "mayBePicked", true));
    }

    Said say(String under, Map<String, Object> sent) {
        Said said = desk.say(under, sent);
        later(() -> desk.withdraw(said));
        return said;
    }

    /** A comment that its contributor took back. */
    Said withdrawn() {
        return withdrawn.get();
    }

    /** What it would be changed with. */
    String tag(Client reader, String path, String... headers) {
        return reader.get(path, headers).header("ETag").orElseThrow();
    }

    /** Makes it by a request that succeeds. */
    static JsonNode made(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer.json();
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    /** So many words that nobody else has. */
    static String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "w"
                        + UUID.randomUUID().toString().replaceAll("[0-9-]", "x").substring(0, 12))
                .collect(Collectors.joining(" "));
    }

    @Override
    public void close() {
        puttingRight.reversed().forEach(Runnable::run);
    }

    private Said withdrawComment() {
        Said said = freshComment();
        assertThat(desk.withdraw(said).status()).isEqualTo(204);
        return said;
    }

    private Imported importPost() {
        String address = "https://lantern.example/" + UUID.randomUUID();
        captures().takeInFeed("""
                {
                  "version": "https://jsonfeed.org/version/1.1",
                  "title": "The Lantern",
                  "items": [
                    {
                      "id": "ADDRESS",
                      "url": "ADDRESS",
                      "title": "The pole NAME",
                      "date_published": "2002-02-02T10:00:00Z",
                      "tags": ["Poles"],
                      "content_text": "They took the pole down. WORDS"
                    }
                  ]
                }
                """.replace("ADDRESS", address)
                .replace("NAME", words(1))
                .replace("WORDS", words(20)));
        String path = Eventually.see(
                        "the post is there",
                        () -> reader().get("/api/v1/addresses?url=" + address),
                        answer -> answer.status() == 308)
                .header("Location")
                .orElseThrow();
        String id = reader().get(path).json().path("id").asText();
        answers(POSTS + id + "/thread", 200);
        return new Imported(id, address);
    }

    private Imported takePostDown() {
        Imported post = importPost();
        made(editor().postJson(POSTS + post.id() + "/withdraw", Map.of("reason", "It names somebody.")));
        answers(POSTS + post.id() + "/thread", 410);
        return post;
    }

    private void answers(String path, int status) {
        Eventually.see(path + " answers " + status, () -> reader().get(path).status(), answered -> answered == status);
    }

    private Twins findTwins() {
        String one = words(60);
        String other = words(60);
        captures().takeIn(page(2, "First " + words(1), one) + page(1, "First " + words(1), other), "");
        String capture = captures()
                .takeIn(page(3, "Second " + words(1), one) + page(2, "Second " + words(1), other), "")
                .path("id")
                .asText();
        String proposals = "/api/v1/captures/" + capture + "/proposals";
        List<JsonNode> both =
                Eventually.see("the desk is asked", () -> editor().all(proposals), found -> found.size() == 2);
        String accepted = both.getFirst().path("id").asText();
        String refused = both.getLast().path("id").asText();
        made(decide(proposals + "/" + accepted + "/accept"));
        made(decide(proposals + "/" + refused + "/refuse"));
        return new Twins(
                capture, accepted, refused, both.getFirst().at("/post/id").asText());
    }

    private Answer decide(String proposal) {
        return editor().send("POST", proposal, BodyPublishers.noBody());
    }

    private static String page(int day, String title, String words) {
        String weekday = List.of("Saturday", "Sunday", "Monday").get(day - 1);
        return weekday + ", " + day + " June 2002\n\n" + title + "\n\n" + words + ".\n\n";
    }
}
