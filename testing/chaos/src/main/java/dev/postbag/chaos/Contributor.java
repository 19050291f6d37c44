package dev.postbag.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postbag.chaos.Client.Answer;
import dev.postbag.chaos.Ledger.Comment;
import dev.postbag.chaos.Ledger.State;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Says something, and now and then thinks better of it: edits it, takes it back, or has a moderator reject it. */
final class Contributor {

    private static final String JSON = "application/json";

    private final Client reader;
    private final Client moderator;
    private final Ledger ledger;
    private final Tally tally;
    private final Random chance;

    Contributor(Client reader, Client moderator, Ledger ledger, Tally tally, Random chance) {
        this.reader = reader;
        this.moderator = moderator;
        this.ledger = ledger;
        this.tally = tally;
        this.chance = chance;
    }

    /** @param steady whether nothing that was said there is taken away again */
    void write(String post, boolean steady) throws IOException, InterruptedException {
        String words = Words.sentence();
        Answer answer = reader.insist(
                "comment",
                "POST",
                "/api/v1/posts/" + post + "/comments",
                Client.json(Map.of("body", words)),
                "Content-Type",
                JSON,
                "Idempotency-Key",
                UUID.randomUUID().toString());
        if (answer.status() != 201) {
            tally.found("a comment was answered with " + answer.status() + " " + answer.body());
            return;
        }
        JsonNode made = answer.json();
        Comment said = new Comment(
                made.at("/comment/id").asText(),
                post,
                made.path("receipt").asText(),
                words,
                state(made.path("comment")));
        ledger.holds(said);
        int second = chance.nextInt(10);
        if (said.state() == State.HELD) {
            tally.count("comment held");
        } else if (second < 2) {
            edit(said);
        } else if (second < 4 && !steady) {
            withdraw(said);
        } else if (second == 4 && !steady) {
            reject(said);
        }
    }

    private static State state(JsonNode comment) {
        return comment.path("status").asText().equals("published") ? State.READABLE : State.HELD;
    }

    private void edit(Comment said) throws IOException, InterruptedException {
        String words = Words.sentence();
        String path = "/api/v1/comments/" + said.id();
        Answer answer = reader.insist(
                "edit",
                "PATCH",
                path,
                Client.json(Map.of("body", words)),
                "Content-Type",
                JSON,
                "Receipt",
                said.receipt(),
                "If-Match",
                "\"1\"");
        if (answer.status() == 412) {
            // The first try may have been taken without a word of it.
            answer = reader.insist("read", "GET", path, "", "Receipt", said.receipt());
            if (!answer.json().path("body").asText().equals(words)) {
                tally.found("an edit was refused though nobody else edits: " + answer.body());
                return;
            }
        }
        if (answer.status() == 200) {
            ledger.holds(said.says(words, state(answer.json())));
        } else {
            tally.found("an edit was answered with " + answer.status() + " " + answer.body());
        }
    }

    private void withdraw(Comment said) throws IOException, InterruptedException {
        Answer answer =
                reader.insist("withdrawal", "DELETE", "/api/v1/comments/" + said.id(), "", "Receipt", said.receipt());
        if (answer.status() == 204) {
            ledger.holds(said.now(State.GONE));
        } else {
            tally.found("a withdrawal was answered with " + answer.status() + " " + answer.body());
        }
    }

    private void reject(Comment said) throws IOException, InterruptedException {
        Map<String, Object> wish = Map.of(
                "id",
                UUID.randomUUID().toString(),
                "comment",
                said.id(),
                "revision",
                1,
                "verdict",
                "reject",
                "reason",
                "off-topic");
        Answer answer = moderator.insist(
                "decision",
                "POST",
                "/api/v1/moderation/decisions",
                Client.json(Map.of("decisions", List.of(wish))),
                "Content-Type",
                JSON);
        if (answer.status() == 200
                && answer.json().at("/results/0/outcome").asText().equals("decided")) {
            ledger.holds(said.now(State.GONE));
        } else {
            tally.found("a decision was answered with " + answer.status() + " " + answer.body());
        }
    }
}
