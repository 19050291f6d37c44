package dev.postbag.apart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postbag.platform.Client;
import dev.postbag.platform.Client.Answer;
import dev.postbag.platform.Eventually;
import dev.postbag.platform.Platform;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every process of the platform is killed (SIGKILL) at random moments, Kafka's and MongoDB's too, while posts and
 * comments go in: what was answered with a 2xx is there in the end, once.
 */
class AcceptedMeansKeptE2E {

    private static final int POSTS = 2_000;
    private static final int POSTS_EACH = 20;
    private static final int COMMENTS = 2_000;
    private static final Duration LONGEST = Duration.ofMinutes(6);
    private static final List<String> PARTS = List.of("ingest", "content", "comment", "gateway", "mongodb", "runner");
    private static final List<String> SERVICES = List.of("ingest", "content", "comment");

    @TempDir
    private static Path directory;

    private static Platform platform;

    private final Map<String, JsonNode> captures = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> commentsByPost = new ConcurrentHashMap<>();
    private final Map<String, String> receiptsOfHeld = new ConcurrentHashMap<>();
    private final AtomicInteger accepted = new AtomicInteger();

    @AfterAll
    static void stop() {
        platform.close();
        assertThat(platform.processesLeft()).isEmpty();
    }

    @Test
    void nothingAcceptedIsLostAndNothingIsDoubled() throws Exception {
        long seed = Long.getLong("postbag.e2e.seed", System.nanoTime());
        System.out.println("AcceptedMeansKeptE2E: -Dpostbag.e2e.seed=" + seed + " does the same again");
        platform = Platform.on(directory.resolve("data"), "--empty")
                .with(Leniency.SETTINGS)
                .replicated();
        platform.up().succeeded();
        Client desk = new Client(platform.url(), platform.token("editor"));

        List<GeneratedBlog.Capture> blog = new GeneratedBlog(seed, POSTS).captures(POSTS_EACH);
        try (ExecutorService senders = Executors.newFixedThreadPool(7)) {
            List<Future<?>> sending = new ArrayList<>();
            Queue<GeneratedBlog.Capture> waiting = new ConcurrentLinkedQueue<>(blog);
            for (int sender = 0; sender < 3; sender++) {
                sending.add(senders.submit(() -> takeIn(desk, waiting)));
            }
            for (int sender = 0; sender < 3; sender++) {
                int which = sender;
                sending.add(senders.submit(() -> comment(which, seed)));
            }
            Future<List<List<String>>> killing = senders.submit(() -> kill(new Random(seed)));
            for (Future<?> sent : sending) {
                sent.get(2 * LONGEST.toSeconds(), TimeUnit.SECONDS);
            }
            System.out.println("AcceptedMeansKeptE2E: killed " + killing.get(LONGEST.toSeconds(), TimeUnit.SECONDS));
        }
        everyReportAddsUp(desk);
        whatWasHeldIsPublished();
        everyOutboxIsEmpty();
        everyPostIsThereOnce(blog);
        everyCommentIsThereOnce();
    }

    private void takeIn(Client desk, Queue<GeneratedBlog.Capture> waiting) {
        for (var capture = waiting.poll(); capture != null; capture = waiting.poll()) {
            byte[] page = capture.page();
            Answer answer = insist(() -> desk.capture(page, ""), 202);
            accepted.addAndGet(POSTS_EACH);
            captures.put(URI.create(answer.header("Location").orElseThrow()).getPath(), answer.json());
        }
    }

    private void comment(int sender, long seed) {
        Client reader = new Client(platform.url(), "");
        GeneratedBlog words = new GeneratedBlog(seed + sender, 0);
        Random random = new Random(seed + sender);
        List<String> posts = List.of();
        for (int number = 0; number < COMMENTS / 3 + (sender < COMMENTS % 3 ? 1 : 0); number++) {
            if (number % 50 == 0) {
                posts = somePosts(reader);
            }
            String post = posts.get(random.nextInt(posts.size()));
            String text = sender + "-" + number + " " + words.sentence();
            String key = "e2e-" + seed + "-" + sender + "-" + number;
            Answer made = insist(() -> reader.comment(post, text, key), 201);
            String comment = made.json().at("/comment/id").asText();
            String status = made.json().at("/comment/status").asText();
            assertThat(status).isIn("published", "pending");
            if (status.equals("pending")) {
                receiptsOfHeld.put(comment, made.json().path("receipt").asText());
            }
            commentsByPost
                    .computeIfAbsent(post, any -> Collections.synchronizedSet(new HashSet<>()))
                    .add(comment);
            accepted.incrementAndGet();
        }
    }

    /** Posts that take comments already. */
    private static List<String> somePosts(Client reader) {
        return Eventually.see(
                "there are posts",
                LONGEST,
                () -> {
                    List<String> found = new ArrayList<>();
                    reader.get("/api/v1/posts?limit=50")
                            .json()
                            .path("items")
                            .forEach(post -> found.add(post.path("id").asText()));
                    found.removeIf(post -> reader.get("/api/v1/posts/" + post + "/comments?limit=1")
                                    .status()
                            != 200);
                    return found;
                },
                found -> found.size() >= 5);
    }

    /** Sends the same request until it is answered as it should be: what was not accepted may be sent again. */
    private static Answer insist(Supplier<Answer> request, int status) {
        return Eventually.see("an answer with " + status, LONGEST, request, answer -> answer.status() == status);
    }

    /** Kills every part, always two of them at once, each time when so much has been accepted as chance will have it. */
    private List<List<String>> kill(Random random) {
        List<List<String>> victims = new ArrayList<>();
        List<String> order = new ArrayList<>(PARTS);
        Collections.shuffle(order, random);
        for (int pair = 0; pair < order.size(); pair += 2) {
            victims.add(order.subList(pair, pair + 2));
        }
        int[] moments =
                random.ints(victims.size(), 1, POSTS + COMMENTS).sorted().toArray();
        for (int kill = 0; kill < moments.length; kill++) {
            int moment = moments[kill];
            Eventually.see("so much was accepted: " + moment, LONGEST, accepted::get, so -> so >= moment);
            List<ProcessHandle> pair = victims.get(kill).stream()
                    .map(AcceptedMeansKeptE2E::processOf)
                    .toList();
            pair.forEach(ProcessHandle::destroyForcibly);
            if (victims.get(kill).contains("runner")) {
                pair.forEach(killed -> killed.onExit().join());
                platform.up().succeeded();
            }
        }
        return victims;
    }

    private static ProcessHandle processOf(String part) {
        return Eventually.see(
                        "there is a process of " + part, LONGEST, () -> platform.process(part), Optional::isPresent)
                .orElseThrow();
    }

    private void everyReportAddsUp(Client desk) {
        int created = 0;
        for (String capture : captures.keySet()) {
            JsonNode done = Eventually.see(
                    "every report of " + capture + " is complete",
                    LONGEST,
                    () -> desk.get(capture).json(),
                    AcceptedMeansKeptE2E::everyReadingIsDone);
            for (JsonNode reading : done.path("readings")) {
                JsonNode report = reading.path("report");
                assertThat(report.path("found").asInt()).isEqualTo(POSTS_EACH);
                assertThat(report.path("created").asInt()
                                + report.path("revised").asInt()
                                + report.path("unchanged").asInt()
                                + report.path("rejected").asInt())
                        .isEqualTo(POSTS_EACH);
                assertThat(report.path("revised").asInt()
                                + report.path("rejected").asInt())
                        .isZero();
                created += report.path("created").asInt();
            }
        }
        assertThat(created).as("posts created, over all reports").isEqualTo(POSTS);
    }

    /** An earlier reading may end after a later one: a killed worker's reading waits until its lease has run out. */
    private static boolean everyReadingIsDone(JsonNode capture) {
        List<String> states = new ArrayList<>();
        capture.path("readings")
                .forEach(reading -> states.add(reading.path("state").asText()));
        return !states.isEmpty() && states.stream().allMatch("done"::equals);
    }

    /** A comment waits for a moderator where a rule could not say, because MongoDB was killed amid its question. */
    private void whatWasHeldIsPublished() {
        Client moderator = new Client(platform.url(), platform.token("moderator"));
        receiptsOfHeld.forEach((comment, receipt) -> {
            JsonNode statement = moderator
                    .get("/api/v1/comments/" + comment + "/decision", "Receipt", receipt)
                    .json();
            assertThat(statement.path("reason").asText())
                    .as(statement.toString())
                    .isEqualTo("rule-failed");
            Map<String, Object> decision =
                    Map.of("comment", comment, "revision", 1, "verdict", "publish", "reason", "within-the-rules");
            Answer answer = moderator.postJson("/api/v1/moderation/decisions", Map.of("decisions", List.of(decision)));
            assertThat(answer.json().at("/results/0/outcome").asText())
                    .as(answer.body())
                    .isEqualTo("decided");
        });
        System.out.println("AcceptedMeansKeptE2E: a rule could not say, so waited " + receiptsOfHeld.size());
    }

    private void everyPostIsThereOnce(List<GeneratedBlog.Capture> blog) {
        List<String> expected =
                blog.stream().flatMap(capture -> capture.titles().stream()).toList();
        List<JsonNode> posts = new Client(platform.url(), "").all("/api/v1/posts?limit=100");

        assertThat(posts).extracting(post -> post.path("title").asText()).containsExactlyElementsOf(expected);
        assertThat(posts)
                .allSatisfy(post -> assertThat(post.path("revision").asInt(1)).isEqualTo(1));
    }

    private void everyCommentIsThereOnce() {
        Client reader = new Client(platform.url(), "");
        int all = 0;
        for (var entry : new HashMap<>(commentsByPost).entrySet()) {
            List<JsonNode> thread = reader.all("/api/v1/posts/" + entry.getKey() + "/comments?limit=100");
            assertThat(thread)
                    .extracting(comment -> comment.path("id").asText())
                    .containsExactlyInAnyOrderElementsOf(entry.getValue());
            Eventually.see(
                    "the count of " + entry.getKey() + " is " + thread.size(),
                    () -> reader.get("/api/v1/posts/" + entry.getKey())
                            .json()
                            .path("counts")
                            .path("comments")
                            .asInt(),
                    count -> count == thread.size());
            all += thread.size();
        }
        assertThat(all).isEqualTo(COMMENTS);
    }

    private static void everyOutboxIsEmpty() {
        for (String service : SERVICES) {
            Eventually.see("the outbox of " + service + " is empty", () -> outboxDepth(service), depth -> depth == 0.0);
        }
    }

    private static double outboxDepth(String service) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String metrics = http.send(
                            HttpRequest.newBuilder(URI.create(platform.addressOf(service) + "/q/metrics"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            List<Double> depths = metrics.lines()
                    .filter(line -> line.startsWith("postbag_outbox_depth{"))
                    .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .toList();
            assertThat(depths).isNotEmpty();
            return depths.stream().mapToDouble(Double::doubleValue).sum();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
