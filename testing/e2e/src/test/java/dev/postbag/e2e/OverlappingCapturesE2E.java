package dev.postbag.e2e;

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
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Four captures of one page, which overlap, give the same posts in whatever order they come: one lost its newest posts, one
 * its oldest, one breaks off within a post, and the newest has a changed paragraph.
 */
class OverlappingCapturesE2E {

    private static final Duration SOON = Duration.ofMinutes(2);

    private static Platform platform;
    private static Client desk;
    private static RealPage page;

    /** A capture as it was handed in. */
    private record Given(String name, byte[] bytes, String capturedAt) {}

    /** A capture as it was taken in, all its readings done. */
    private record Taken(String name, String id, List<JsonNode> reports) {

        int sum(String outcome) {
            return reports.stream()
                    .mapToInt(report -> report.path(outcome).asInt())
                    .sum();
        }
    }

    @BeforeAll
    static void start() {
        Assumptions.assumeTrue(RealPage.find().isPresent(), "skipped: there is no shared folder beside the project");
        page = RealPage.find().orElseThrow();
        assertThat(page.count()).isEqualTo(RealPage.DAYS);
        platform = SharedPlatform.get();
        desk = new Client(platform.url(), platform.token("editor"));
    }

    private static List<Given> captures(RealPage of) {
        return List.of(
                new Given("earlier", of.earlier(), "2025-09-01T10:00:00Z"),
                new Given("later", of.later(), "2025-09-02T10:00:00Z"),
                new Given("cutOff", of.cutOff(), "2025-09-03T10:00:00Z"),
                new Given("changed", of.changed(), "2025-09-04T10:00:00Z"));
    }

    @Test
    void theOldestCaptureFirst() {
        RealPage before = page.earlierBy(5);
        List<Taken> taken = captures(before).stream()
                .map(capture -> whenDone(capture, takeIn(capture)))
                .toList();

        assertThat(taken).extracting(capture -> capture.sum("found")).containsExactly(7, 6, 5, 9);
        assertThat(taken).extracting(capture -> capture.sum("created")).containsExactly(7, 2, 0, 0);
        assertThat(taken).extracting(capture -> capture.sum("revised")).containsExactly(0, 0, 0, 1);
        assertPosts(before, taken, number -> number == RealPage.CHANGED ? 2 : 1);
        assertThat(rules(before, taken, 0))
                .containsExactly("later new-post", "cutOff same-words", "changed same-words");
        assertThat(rules(before, taken, RealPage.CHANGED))
                .containsExactly("earlier new-post", "later same-words", "cutOff same-words", "changed words-changed");
        assertThat(rules(before, taken, RealPage.CUT))
                .containsExactly("earlier new-post", "later same-words", "cutOff cut-short", "changed same-words");
        assertThat(rules(before, taken, 8)).containsExactly("earlier new-post", "changed same-words");
    }

    @Test
    void theNewestCaptureFirst() {
        RealPage before = page.earlierBy(1);
        List<Taken> taken = captures(before).reversed().stream()
                .map(capture -> whenDone(capture, takeIn(capture)))
                .toList();

        assertThat(taken).extracting(capture -> capture.sum("found")).containsExactly(9, 5, 6, 7);
        assertThat(taken).extracting(capture -> capture.sum("created")).containsExactly(9, 0, 0, 0);
        assertThat(taken).extracting(capture -> capture.sum("unchanged")).containsExactly(0, 5, 6, 7);
        assertPosts(before, taken, number -> 1);
        assertThat(rules(before, taken, RealPage.CHANGED))
                .containsExactly("changed new-post", "cutOff older", "later older", "earlier older");
        assertThat(rules(before, taken, RealPage.CUT))
                .containsExactly("changed new-post", "cutOff cut-short", "later same-words", "earlier same-words");
    }

    @Test
    void theOneThatBreaksOffFirst() {
        RealPage before = page.earlierBy(2);
        List<Given> captures = captures(before);
        List<Taken> taken = List.of(captures.get(2), captures.get(0), captures.get(3), captures.get(1)).stream()
                .map(capture -> whenDone(capture, takeIn(capture)))
                .toList();

        assertThat(taken).extracting(capture -> capture.sum("created")).containsExactly(5, 4, 0, 0);
        assertThat(taken).extracting(capture -> capture.sum("revised")).containsExactly(0, 1, 1, 0);
        assertPosts(before, taken, number -> number == RealPage.CHANGED || number == RealPage.CUT ? 2 : 1);
        assertThat(rules(before, taken, RealPage.CUT))
                .containsExactly("cutOff new-post", "earlier fuller", "changed same-words", "later same-words");
    }

    @Test
    void allAtTheSameTime() throws Exception {
        RealPage before = page.earlierBy(3);
        List<Taken> taken = new ArrayList<>();
        try (ExecutorService senders = Executors.newFixedThreadPool(4)) {
            List<Future<Taken>> sending = new ArrayList<>();
            for (Given capture : captures(before)) {
                sending.add(senders.submit(() -> whenDone(capture, takeIn(capture))));
            }
            for (Future<Taken> sent : sending) {
                taken.add(sent.get());
            }
        }

        assertInAnyOrder(before, taken);
    }

    @Test
    void withAKillOfEachServiceInBetween() {
        RealPage before = page.earlierBy(4);
        Map<Given, String> addresses = new HashMap<>();
        List<String> victims = List.of("ingest", "content", "ingest", "content");
        List<Given> captures = captures(before);
        for (int i = 0; i < captures.size(); i++) {
            addresses.put(captures.get(i), takeIn(captures.get(i)));
            platform.process(victims.get(i)).ifPresent(ProcessHandle::destroyForcibly);
        }
        List<Taken> taken = captures.stream()
                .map(capture -> whenDone(capture, addresses.get(capture)))
                .toList();

        assertInAnyOrder(before, taken);
    }

    private static void assertInAnyOrder(RealPage of, List<Taken> taken) {
        int revised = taken.stream().mapToInt(capture -> capture.sum("revised")).sum();
        List<JsonNode> posts = posts(of);
        assertPosts(of, taken, number -> {
            int revision = posts.get(number).path("revision").path("number").asInt();
            boolean mayBeRevised = number == RealPage.CHANGED || number == RealPage.CUT;
            return mayBeRevised && revision == 2 ? 2 : 1;
        });
        assertThat(taken.stream().mapToInt(capture -> capture.sum("created")).sum())
                .isEqualTo(RealPage.DAYS);
        assertThat(posts.stream()
                        .mapToInt(post -> post.path("revision").path("number").asInt() - 1)
                        .sum())
                .isEqualTo(revised);
    }

    /** All nine, each with the newest words of it that are whole, its chain of revisions and all who told of it. */
    private static void assertPosts(RealPage of, List<Taken> taken, IntFunction<Integer> revision) {
        List<JsonNode> posts = posts(of);
        assertThat(posts).hasSize(RealPage.DAYS);
        for (int number = 0; number < RealPage.DAYS; number++) {
            JsonNode post = posts.get(number);
            assertThat(post.path("publishedOn").asText())
                    .isEqualTo(of.day(number).toString());
            assertThat(post.path("revision").path("number").asInt())
                    .as("revision of post " + number)
                    .isEqualTo(revision.apply(number));
            assertThat(post.path("blocks").toString().contains(RealPage.CHANGE)).isEqualTo(number == RealPage.CHANGED);
            assertThat(Set.copyOf(names(post, taken))).isEqualTo(whoTellOf(number));
            assertThat(rules(post, taken).stream().filter(rule -> rule.endsWith(" new-post")))
                    .hasSize(1);
        }
        for (Taken capture : taken) {
            for (JsonNode report : capture.reports()) {
                assertThat(report.path("found").asInt())
                        .isPositive()
                        .isEqualTo(report.path("created").asInt()
                                + report.path("revised").asInt()
                                + report.path("unchanged").asInt()
                                + report.path("rejected").asInt());
                assertThat(report.path("rejected").asInt()).isZero();
            }
        }
    }

    private static Set<String> whoTellOf(int number) {
        if (number < 2) {
            return Set.of("later", "cutOff", "changed");
        }
        if (number <= RealPage.CUT) {
            return Set.of("earlier", "later", "cutOff", "changed");
        }
        return number < RealPage.DAYS - 3 ? Set.of("earlier", "later", "changed") : Set.of("earlier", "changed");
    }

    /** Newest first, as the page has them. */
    private static List<JsonNode> posts(RealPage of) {
        Client reader = new Client(platform.url(), "");
        String range = "?from=" + of.day(RealPage.DAYS - 1) + "&to=" + of.day(0);
        return reader.all("/api/v1/posts" + range).stream()
                .map(post ->
                        reader.get("/api/v1/posts/" + post.path("id").asText()).json())
                .toList();
    }

    private static List<String> rules(RealPage of, List<Taken> taken, int number) {
        return rules(posts(of).get(number), taken);
    }

    private static List<String> rules(JsonNode post, List<Taken> taken) {
        List<String> rules = new ArrayList<>();
        List<String> names = names(post, taken);
        for (int i = 0; i < names.size(); i++) {
            rules.add(names.get(i) + " "
                    + post.path("provenance").get(i).path("reason").asText());
        }
        return rules;
    }

    private static List<String> names(JsonNode post, List<Taken> taken) {
        Map<String, String> names = new HashMap<>();
        taken.forEach(capture -> names.put(capture.id(), capture.name()));
        List<String> found = new ArrayList<>();
        post.path("provenance")
                .forEach(entry ->
                        found.add(names.getOrDefault(entry.path("capture").asText(), "another")));
        return found;
    }

    /** Where its report is; what is not accepted is sent again. */
    private static String takeIn(Given capture) {
        Answer answer = Eventually.see(
                capture.name() + " is accepted",
                SOON,
                () -> desk.capture(capture.bytes(), "?capturedAt=" + capture.capturedAt()),
                given -> given.status() == 202);
        return URI.create(answer.header("Location").orElseThrow()).getPath();
    }

    private static Taken whenDone(Given capture, String address) {
        JsonNode done = Eventually.see(
                capture.name() + " is done",
                SOON,
                () -> desk.get(address).json(),
                OverlappingCapturesE2E::everyReadingIsDone);
        List<JsonNode> reports = new ArrayList<>();
        done.path("readings").forEach(reading -> reports.add(reading.path("report")));
        return new Taken(capture.name(), done.path("id").asText(), reports);
    }

    private static boolean everyReadingIsDone(JsonNode capture) {
        List<String> states = new ArrayList<>();
        capture.path("readings")
                .forEach(reading -> states.add(reading.path("state").asText()));
        return !states.isEmpty() && states.stream().allMatch("done"::equals);
    }
}
