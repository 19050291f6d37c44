package dev.postbag.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postbag.chaos.Client.Answer;
import dev.postbag.chaos.Ledger.Comment;
import dev.postbag.chaos.Ledger.State;
import dev.postbag.local.desk.Integrity;
import dev.postbag.local.desk.IntegrityDesk;
import dev.postbag.local.desk.Role;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds what is there in the end against what was accepted. */
final class Reckoning implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final House house;
    private final Ledger ledger;
    private final Tally tally;
    private final Client editor;
    private final Client reader;

    Reckoning(House house, Ledger ledger, Tally tally) {
        this.house = house;
        this.ledger = ledger;
        this.tally = tally;
        editor = new Client(house.gateway(), house.token(Role.EDITOR), PATIENCE, tally);
        reader = new Client(house.gateway(), "", PATIENCE, tally);
    }

    /** Every finding goes to the tally. */
    void settle() throws IOException, InterruptedException {
        for (String capture : ledger.captures()) {
            Waiting.until(
                    "every report of " + capture + " is complete",
                    () -> everyReadingIsDone(editor.insist("read", "GET", path(capture), "")));
        }
        everythingIsHeard();
        List<JsonNode> posts = all(reader, "/api/v1/posts?limit=100");
        everyPostIsThereOnce(posts);
        everyReplicaFindsEveryPost(posts);
        everyCommentIsAsItShouldBe(posts);
        nobodyGaveUp();
        theAuditIsSound();
    }

    private static String path(String address) {
        return URI.create(address).getPath();
    }

    private static boolean everyReadingIsDone(Answer capture) throws IOException {
        Set<String> states = new HashSet<>(capture.json().path("readings").findValuesAsText("state"));
        return states.equals(Set.of("done"));
    }

    private void everythingIsHeard() throws IOException, InterruptedException {
        Backlog backlog = new Backlog(house);
        try {
            Waiting.until("everything is heard", backlog::isEmpty);
        } catch (IOException stuck) {
            tally.found("not everything is heard: " + backlog.told());
        }
    }

    private void everyPostIsThereOnce(List<JsonNode> posts) {
        Map<String, Long> titles = posts.stream()
                .collect(Collectors.groupingBy(post -> post.path("title").asText(), Collectors.counting()));
        titles.forEach((title, times) -> {
            if (times > 1 || !ledger.titles().contains(title)) {
                tally.found("DOUBLED: the post '" + title + "' is there " + times + " times");
            }
        });
        ledger.titles().stream()
                .filter(title -> !titles.containsKey(title))
                .forEach(lost -> tally.found("LOST: the post '" + lost + "'"));
        for (JsonNode post : posts) {
            if (post.path("revision").asInt(1) != 1) {
                tally.found("the post " + post.path("title").asText() + " was revised");
            }
        }
    }

    /** Each has an index of its own. */
    private void everyReplicaFindsEveryPost(List<JsonNode> posts) throws InterruptedException {
        for (House.Replica replica : house.replicas()) {
            if (replica.service().equals("content")) {
                try (Client client = new Client(House.address(replica, ""), "", PATIENCE, tally)) {
                    for (JsonNode post : posts) {
                        Waiting.until("it finds " + post.path("title"), () -> isFound(client, post));
                    }
                } catch (IOException never) {
                    tally.found("NOT FOUND by " + replica.process().name() + ": " + never.getMessage());
                }
            }
        }
    }

    private static boolean isFound(Client client, JsonNode post) throws IOException, InterruptedException {
        String title = '"' + post.path("title").asText() + '"';
        return client.insist(
                        "read",
                        "GET",
                        "/api/v1/search?in=title&limit=100&q=" + URLEncoder.encode(title, StandardCharsets.UTF_8),
                        "")
                .json()
                .path("items")
                .findValuesAsText("id")
                .contains(post.path("id").asText());
    }

    private void everyCommentIsAsItShouldBe(List<JsonNode> posts) throws IOException, InterruptedException {
        Map<String, List<JsonNode>> seen = new HashMap<>();
        for (JsonNode post : posts) {
            String id = post.path("id").asText();
            List<JsonNode> thread = all(reader, "/api/v1/posts/" + id + "/comments?limit=100");
            thread.removeIf(comment -> comment.path("body").asText("").isEmpty());
            thread.forEach(comment -> seen.computeIfAbsent(comment.path("id").asText(), any -> new ArrayList<>())
                    .add(comment));
            countsAreRight(id, thread.size());
        }
        for (Comment comment : ledger.comments().values()) {
            compare(comment, seen.getOrDefault(comment.id(), List.of()));
        }
        seen.keySet().stream()
                .filter(id -> !ledger.comments().containsKey(id))
                .forEach(id -> tally.found("DOUBLED: nobody was told of the comment " + id));
    }

    private void countsAreRight(String post, int comments) throws InterruptedException {
        try {
            Waiting.until("the count of " + post, () -> {
                Answer answer = reader.insist("read", "GET", "/api/v1/posts/" + post, "");
                return answer.json().at("/counts/comments").asInt() == comments;
            });
        } catch (IOException wrong) {
            tally.found("the post " + post + " does not count " + comments + " comments");
        }
    }

    private void compare(Comment comment, List<JsonNode> seen) throws IOException, InterruptedException {
        String words = switch (comment.state()) {
            case READABLE -> comment.words();
            case HELD, GONE -> "";
        };
        String found = seen.isEmpty() ? "" : seen.getFirst().path("body").asText();
        if (seen.size() > 1) {
            tally.found("DOUBLED: the comment " + comment.id());
        } else if (!found.equals(words)) {
            tally.found("LOST: the comment %s is '%s' and should be '%s'".formatted(comment.id(), found, words));
        }
        if (comment.state() == State.HELD) {
            String path = "/api/v1/comments/" + comment.id();
            JsonNode kept = reader.insist("read", "GET", path, "", "Receipt", comment.receipt())
                    .json();
            if (!kept.path("body").asText().equals(comment.words())) {
                tally.found("LOST: the comment " + comment.id() + ", which is held, is " + kept);
            }
        }
    }

    private void nobodyGaveUp() throws IOException, InterruptedException {
        try (Client operator = new Client(house.gateway(), house.token(Role.OPERATOR), PATIENCE, tally)) {
            all(operator, "/api/v1/operations/dead-letters?limit=100")
                    .forEach(letter -> tally.found("a dead letter: " + letter));
        }
    }

    private void theAuditIsSound() throws IOException, InterruptedException {
        IntegrityDesk desk = new IntegrityDesk(house.gateway(), house.token(Role.OPERATOR));
        Integrity outcome = desk.follow(desk.start(), seen -> {});
        if (!outcome.sound()) {
            tally.found("the audit says " + outcome.status() + ": " + outcome.findings());
        }
    }

    private static List<JsonNode> all(Client client, String path) throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        String next = path;
        while (!next.isEmpty()) {
            JsonNode page = client.insist("read", "GET", next, "").json();
            page.path("items").forEach(items::add);
            String cursor = page.path("nextCursor").asText("");
            next = cursor.isEmpty() || page.path("nextCursor").isNull()
                    ? ""
                    : path + "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        }
        return items;
    }

    @Override
    public void close() {
        editor.close();
        reader.close();
    }
}
