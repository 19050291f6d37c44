package dev.postbag.apart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postbag.platform.Client;
import dev.postbag.platform.Eventually;
import dev.postbag.platform.Platform;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has to survive the loss of a machine, or of Kafka: a backup made under load, and a platform that is told again. */
class KeepE2E {

    private static final int POSTS = 300;

    @TempDir
    private static Path directory;

    private static Platform first;
    private static Path backup;
    private static BlogLoad.Accepted beforeBackup;
    private static BlogLoad.Accepted beforeTheEnd;

    /** Backed up while posts and comments go in, then ended amid them. */
    @BeforeAll
    static void lose() throws Exception {
        backup = directory.resolve("backup");
        first = calm(Platform.on(directory.resolve("data"), "--empty"));
        first.up().succeeded();
        try (BlogLoad load = new BlogLoad(first, 7, POSTS).start()) {
            beforeBackup = load.after(8, 20);
            Platform.Outcome made = first.run(
                    "backup", backup.toString(), "--data", first.data().toString());
            assertThat(made.succeeded().output()).contains("Backed up");
            int comments = beforeBackup.postsByComment().size();
            beforeTheEnd = load.after(9, comments + 20);
            first.endAtOnce();
            made.output().lines().filter(line -> line.contains("Backed up")).forEach(KeepE2E::tell);
            tell("accepted before the backup " + beforeBackup.told() + ", before all was ended " + beforeTheEnd.told());
        }
    }

    @AfterAll
    static void stop() {
        first.close();
        assertThat(first.processesLeft()).isEmpty();
    }

    @Test
    void aBackupMadeUnderLoadBringsBackAllThatWasAcceptedBeforeIt() throws Exception {
        String token = first.token("editor");
        Path lost = Files.move(first.data(), directory.resolve("lost"));
        Platform second = calm(Platform.on(directory.resolve("restored"), "--empty"));
        try (second) {
            second.run("restore", backup.toString(), "--data", second.data().toString())
                    .succeeded();
            second.up().succeeded();
            BlogLoad.check(second, beforeBackup);
            soundAndAlive(second);
            assertThat(new Client(second.url(), token)
                            .get("/api/v1/operations/dead-letters")
                            .status())
                    .as("the keys came along")
                    .isEqualTo(403);
            assertThat(second.run(
                                    "restore",
                                    backup.toString(),
                                    "--data",
                                    second.data().toString())
                            .exit())
                    .isEqualTo(1);
        } finally {
            Files.move(lost, first.data());
        }
        assertThat(second.processesLeft()).isEmpty();
    }

    @Test
    void aKafkaThatLostEverythingIsToldAgain() throws Exception {
        delete(first.data().resolve("kafka"));

        first.up().succeeded();
        BlogLoad.check(first, beforeTheEnd);
        soundAndAlive(first);
    }

    private static void tell(String what) {
        System.out.println("KeepE2E: " + what);
    }

    private static Platform calm(Platform platform) {
        return platform.with(Leniency.SETTINGS).replicated();
    }

    private static void soundAndAlive(Platform platform) {
        Client reader = new Client(platform.url(), "");
        String post =
                reader.get("/api/v1/posts?limit=1").json().at("/items/0/id").asText();
        int before = reader.all("/api/v1/posts/" + post + "/comments").size();
        assertThat(reader.comment(post, "Still here.", UUID.randomUUID().toString())
                        .status())
                .isEqualTo(201);
        Eventually.see(
                "a new comment counts",
                () -> reader.get("/api/v1/posts/" + post)
                        .json()
                        .at("/counts/comments")
                        .asInt(),
                count -> count == before + 1);
        Eventually.see(
                "whoever keeps a copy has all posts",
                () -> copy(reader),
                copied -> copied.equals(reader.all("/api/v1/posts?limit=100").stream()
                        .collect(Collectors.toMap(
                                each -> each.path("id").asText(),
                                each -> each.path("title").asText()))));
        Eventually.see(
                "every post is found",
                () -> found(reader),
                ids -> ids.equals(reader.all("/api/v1/posts?limit=100").stream()
                        .map(each -> each.path("id").asText())
                        .collect(Collectors.toSet())));
        Platform.Outcome audit = platform.run("audit", "--data", platform.data().toString());
        assertThat(audit.output()).contains("Sound: all that was checked fits.");
        assertThat(new Client(platform.url(), platform.token("operator"))
                        .get("/api/v1/operations/dead-letters")
                        .json()
                        .path("items"))
                .isEmpty();
    }

    /** By a word that all titles have. */
    private static Set<String> found(Client reader) {
        String search = "/api/v1/search?limit=100&q=reports";
        return reader.get(search).status() != 200
                ? Set.of()
                : reader.all(search).stream()
                        .map(each -> each.path("id").asText())
                        .collect(Collectors.toSet());
    }

    private static Map<String, String> copy(Client reader) {
        Map<String, String> copied = new HashMap<>();
        JsonNode page;
        String since = "";
        do {
            page = reader.get("/api/v1/sync?limit=100" + since).json();
            page.path("items")
                    .forEach(post -> copied.put(
                            post.path("id").asText(), post.path("title").asText()));
            since = "&since=" + page.path("since").asText();
        } while (page.path("more").asBoolean());
        return copied;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> tree = Files.walk(directory)) {
            tree.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
