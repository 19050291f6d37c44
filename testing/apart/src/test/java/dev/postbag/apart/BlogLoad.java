package dev.postbag.apart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postbag.platform.Client;
import dev.postbag.platform.Client.Answer;
import dev.postbag.platform.Eventually;
import dev.postbag.platform.Platform;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Posts and comments that go in without a pause, and what of them was accepted so far. */
final class BlogLoad implements AutoCloseable {

    private static final int POSTS_EACH = 5;
    private static final Duration A_MOMENT = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final Platform platform;
    private final List<GeneratedBlog.Capture> blog;
    private final GeneratedBlog words;
    private final Random random;
    private final Map<String, List<String>> titlesByCapture = new ConcurrentHashMap<>();
    private final Map<String, String> postsByComment = new ConcurrentHashMap<>();
    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean enough = new AtomicBoolean();
    private final List<Thread> senders = new ArrayList<>();

    /** @param posts of them; comments go on until it is closed */
    BlogLoad(Platform platform, long seed, int posts) {
        this.platform = platform;
        blog = new GeneratedBlog(seed, posts).captures(POSTS_EACH);
        words = new GeneratedBlog(seed, 0);
        random = new Random(seed);
    }

    /**
     * What was accepted up to some moment.
     *
     * @param held comments that wait for a moderator, as after a rule that took too long
     */
    record Accepted(Map<String, List<String>> titlesByCapture, Map<String, String> postsByComment, Set<String> held) {

        String told() {
            return titlesByCapture.size() * POSTS_EACH + " posts and " + postsByComment.size() + " comments";
        }
    }

    BlogLoad start() {
        Client desk = new Client(platform.url(), platform.token("editor"));
        senders.add(Thread.ofVirtual().start(() -> takeIn(desk)));
        senders.add(Thread.ofVirtual().start(this::comment));
        return this;
    }

    Accepted accepted() {
        return new Accepted(Map.copyOf(titlesByCapture), Map.copyOf(postsByComment), Set.copyOf(held));
    }

    /** Waits until some of both are in. */
    Accepted after(int captures, int comments) {
        return Eventually.see(
                captures + " captures and " + comments + " comments are taken",
                LONGEST,
                this::accepted,
                so -> so.titlesByCapture().size() >= captures
                        && so.postsByComment().size() >= comments);
    }

    private void takeIn(Client desk) {
        for (GeneratedBlog.Capture capture : blog) {
            if (enough.get()) {
                return;
            }
            try {
                Answer answer = desk.capture(capture.page(), "");
                if (answer.status() == 202) {
                    titlesByCapture.put(
                            URI.create(answer.header("Location").orElseThrow()).getPath(), capture.titles());
                }
            } catch (RuntimeException gone) {
                // Who gets no answer has nothing that was accepted.
            }
        }
    }

    private void comment() {
        Client reader = new Client(platform.url(), "");
        for (int number = 0; !enough.get(); number++) {
            try {
                List<JsonNode> posts = new ArrayList<>();
                reader.get("/api/v1/posts?limit=20").json().path("items").forEach(posts::add);
                String post = posts.get(random.nextInt(posts.size())).path("id").asText();
                Answer made = reader.comment(post, words.sentence(), "load-" + random.nextLong() + "-" + number);
                if (made.status() == 201) {
                    JsonNode comment = made.json().path("comment");
                    if (!comment.path("status").asText().equals("published")) {
                        held.add(comment.path("id").asText());
                    }
                    postsByComment.put(comment.path("id").asText(), post);
                }
            } catch (RuntimeException notYet) {
                rest();
            }
        }
    }

    private static void rest() {
        try {
            Thread.sleep(A_MOMENT);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws InterruptedException {
        enough.set(true);
        for (Thread sender : senders) {
            sender.join();
        }
    }

    /** All that was accepted is there once, every report adds up, every thread is there and every count right. */
    static void check(Platform platform, Accepted accepted) {
        assertThat(accepted.held()).isEmpty();
        Client desk = new Client(platform.url(), platform.token("editor"));
        Client reader = new Client(platform.url(), "");
        accepted.titlesByCapture().forEach((capture, titles) -> {
            JsonNode report = Eventually.see(
                            capture + " is read to its end",
                            LONGEST,
                            () -> desk.get(capture).json(),
                            now -> now.path("state").asText().equals("done"))
                    .path("report");
            assertThat(report.path("created").asInt() + report.path("unchanged").asInt())
                    .as("posts of " + capture)
                    .isEqualTo(titles.size());
        });
        // It was started this moment, and reads all that Kafka has.
        Eventually.see(
                "posts are listed",
                LONGEST,
                () -> reader.get("/api/v1/posts?limit=100").status(),
                status -> status == 200);
        List<JsonNode> posts = reader.all("/api/v1/posts?limit=100");
        assertThat(posts)
                .extracting(post -> post.path("title").asText())
                .doesNotHaveDuplicates()
                .containsAll(accepted.titlesByCapture().values().stream()
                        .flatMap(List::stream)
                        .toList());
        Map<String, String> found = new HashMap<>();
        for (JsonNode post : posts) {
            String id = post.path("id").asText();
            Eventually.see(
                    "the thread of " + id + " is there",
                    LONGEST,
                    () -> reader.get("/api/v1/posts/" + id + "/comments").status(),
                    status -> status == 200);
            List<JsonNode> thread = reader.all("/api/v1/posts/" + id + "/comments?limit=100");
            thread.forEach(comment ->
                    assertThat(found.put(comment.path("id").asText(), id)).isNull());
            Eventually.see(
                    "the count of " + id + " is " + thread.size(),
                    LONGEST,
                    () -> reader.get("/api/v1/posts/" + id)
                            .json()
                            .path("counts")
                            .path("comments")
                            .asInt(),
                    count -> count == thread.size());
        }
        assertThat(found).containsAllEntriesOf(accepted.postsByComment());
    }
}
