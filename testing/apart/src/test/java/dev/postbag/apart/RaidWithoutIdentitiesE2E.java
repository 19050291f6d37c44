package dev.postbag.apart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postbag.platform.Client;
import dev.postbag.platform.Client.Answer;
import dev.postbag.platform.Eventually;
import dev.postbag.platform.Leftovers;
import dev.postbag.platform.Planted;
import dev.postbag.platform.Platform;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many addresses flood a thread; it is held back, judged and calmed, and nothing that is kept tells whose they were. */
class RaidWithoutIdentitiesE2E {

    private static final int WRITES = 5;
    private static final int NEWCOMERS = 12;
    private static final String RAIDER = "RaiderBrowser/6.66 (planted)";

    private static final Planted planted = new Planted().hashedToo(RAIDER);

    private static Platform platform;
    private static Client raiders;
    private static Client moderator;
    private static String post;

    @BeforeAll
    static void start(@TempDir Path directory) {
        platform = Platform.on(directory.resolve("data"))
                .with(Map.of(
                        "POSTBAG_GATEWAY_TRUSTED_PROXIES", "127.0.0.0/8",
                        "POSTBAG_GUARD_WRITES", String.valueOf(WRITES),
                        "POSTBAG_GUARD_PER", "30m",
                        "POSTBAG_GUARD_PRESSURE_WRITES_PER_SECOND", "1000",
                        "POSTBAG_COMMENT_RAID_NEWCOMERS", String.valueOf(NEWCOMERS)))
                .replicated();
        platform.up().succeeded();
        raiders = new Client(platform.url(), "");
        moderator = new Client(platform.url(), platform.token("moderator", "ann"));
        post = raiders.all("/api/v1/posts").getFirst().path("id").asText();
        Eventually.see("the thread is open", () -> raiders.get(thread()).status(), status -> status == 200);
    }

    @AfterAll
    static void stop() {
        platform.close();
        assertThat(platform.processesLeft()).isEmpty();
    }

    @Test
    void aRaidIsHeldBackJudgedAndCalmedAndNothingTellsWhoCame() {
        oneAddressWritesSoOftenAndNoMore();
        manyAddressesWriteUntilTheThreadIsRaided();
        Answer waiting = whoSolvesThePuzzleWaits();
        aModeratorDecidesAndCalmsTheThread(waiting.json());

        Leftovers leftovers = Leftovers.of(platform);
        assertThat(leftovers.search(
                        new Planted().plain("Number 3 passed by.").plain(post).plain("comment-service")))
                .extracting(Leftovers.Found::where)
                .as("the search finds what is kept")
                .contains("MongoDB postbag_comment.comments", "Kafka postbag.comments", "log comment.log");
        String receipt = waiting.json().path("receipt").asText();
        assertThat(leftovers.search(new Planted().hashedToo(receipt)))
                .extracting(Leftovers.Found::what)
                .as("the search finds what is kept as a hash")
                .contains("the SHA-256 of " + receipt);
        assertThat(leftovers.search(planted)).isEmpty();
    }

    private static void oneAddressWritesSoOftenAndNoMore() {
        String address = planted("203.0.113.200");
        for (int write = 0; write < WRITES; write++) {
            assertThat(check(address).status()).isEqualTo(200);
        }
        Answer refused = check(address);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().path("code").asText()).isEqualTo("too-many-requests");
        assertThat(refused.header("Retry-After")).isPresent();
        assertThat(check(planted("203.0.113.201")).status()).isEqualTo(200);
    }

    private static void manyAddressesWriteUntilTheThreadIsRaided() {
        for (int raider = 0; raider <= NEWCOMERS; raider++) {
            Answer written = write(address(raider), "Number %d passed by.".formatted(raider));
            assertThat(written.status()).isEqualTo(201);
            assertThat(status(written)).isEqualTo("published");
        }
        assertThat(raiders.get(thread()).json().path("raid").isMissingNode()).isTrue();

        assertThat(status(write(address(100), "One too many came in at night.")))
                .isEqualTo("pending");
        assertThat(raiders.get(thread()).json().path("raid").path("until").asText())
                .isNotEmpty();
    }

    private static Answer whoSolvesThePuzzleWaits() {
        Answer asked = write(address(101), "Nobody asked the keeper first.");
        assertThat(asked.status()).isEqualTo(403);
        assertThat(asked.json().path("code").asText()).isEqualTo("puzzle-required");
        String solution = Puzzles.solve(asked.json().path("puzzle"));

        Answer waiting = write(address(101), "Nobody asked the keeper first.", "Postbag-Puzzle", solution);
        assertThat(waiting.status()).isEqualTo(201);
        assertThat(status(waiting)).isEqualTo("pending");
        Answer again = write(address(102), "Nobody asked me either, said the gull.", "Postbag-Puzzle", solution);
        assertThat(again.status()).isEqualTo(403);
        assertThat(again.json().path("detail").asText()).contains("used before");
        return waiting;
    }

    private static void aModeratorDecidesAndCalmsTheThread(JsonNode waiting) {
        String comment = waiting.path("comment").path("id").asText();
        JsonNode statement = raiders.get(
                        "/api/v1/comments/" + comment + "/decision",
                        "Receipt",
                        waiting.path("receipt").asText())
                .json();
        assertThat(statement.path("rule").asText()).isEqualTo("raid");
        Map<String, Object> decision =
                Map.of("comment", comment, "revision", 1, "verdict", "publish", "reason", "within-the-rules");
        assertThat(moderator
                        .postJson("/api/v1/moderation/decisions", Map.of("decisions", List.of(decision)))
                        .json()
                        .path("results")
                        .path(0)
                        .path("outcome")
                        .asText())
                .isEqualTo("decided");
        assertThat(raiders.get("/api/v1/comments/" + comment).status()).isEqualTo(200);

        String raid = "/api/v1/posts/" + post + "/raid";
        assertThat(moderator.send("DELETE", raid, BodyPublishers.noBody()).status())
                .isEqualTo(204);
        assertThat(status(write(address(103), "The night was quiet again at last.")))
                .isEqualTo("published");
        Eventually.see(
                "all that is published is counted",
                () -> raiders.get("/api/v1/posts/" + post)
                        .json()
                        .path("counts")
                        .path("comments")
                        .asInt(),
                count -> count == NEWCOMERS + 3);
    }

    private static Answer check(String address) {
        return raiders.postJson(
                "/api/v1/posts/" + post + "/comments/check",
                Map.of("body", "Hello"),
                "X-Forwarded-For",
                address,
                "User-Agent",
                RAIDER);
    }

    private static Answer write(String address, String words, String... headers) {
        String key = UUID.randomUUID().toString();
        planted.plain(key);
        String[] all = new String[headers.length + 6];
        System.arraycopy(headers, 0, all, 6, headers.length);
        System.arraycopy(
                new String[] {"X-Forwarded-For", address, "User-Agent", RAIDER, "Idempotency-Key", key}, 0, all, 0, 6);
        Answer answer = raiders.postJson("/api/v1/posts/" + post + "/comments", Map.of("body", words), all);
        if (answer.status() == 201) {
            planted.plain(answer.json().path("receipt").asText());
            planted.plain(answer.json().path("contributor").asText());
            Stream.of(answer.json().path("repliesFeed").asText().split("/"))
                    .filter(segment -> segment.startsWith("secret."))
                    .forEach(planted::plain);
        }
        return answer;
    }

    private static String address(int raider) {
        return planted(raider % 2 == 0 ? "198.51.100." + raider : "2001:db8:77:" + Integer.toHexString(raider) + "::9");
    }

    private static String planted(String address) {
        planted.hashedToo(address);
        return address;
    }

    private static String status(Answer written) {
        return written.json().path("comment").path("status").asText();
    }

    private static String thread() {
        return "/api/v1/posts/" + post + "/thread";
    }
}
