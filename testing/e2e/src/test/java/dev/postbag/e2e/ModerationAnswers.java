package dev.postbag.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postbag.e2e.PickDesk.Said;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** What moderators decide, what makes them look, and what is told of it. */
final class ModerationAnswers implements Answers {

    private static final String RULES = "/api/v1/moderation/rules";

    private final Newsroom newsroom;
    private final Once<Said> rejected = Once.of(this::reject);

    ModerationAnswers(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @Override
    public void tell(Ways ways) {
        queue(ways);
        settings(ways);
        contributors(ways);
        raids(ways);
        YearMonth now = YearMonth.now(ZoneOffset.UTC);
        ways.of("getTransparency", asked -> asked.query("month=" + now.minusMonths(1)))
                .when(404, asked -> asked.query("month=" + now.plusMonths(1)));
    }

    private void queue(Ways ways) {
        // What others' comments wait for is left to them.
        ways.of("claimComments", asked -> asked.json(Map.of("kind", "appealed", "limit", 1)));
        ways.of("giveBackClaim", asked -> asked.at(newsroom.comment().id()));
        ways.of("decideComments");
        ways.of("listDecisions");
        ways.of("listQueue");
    }

    private void settings(Ways ways) {
        ways.of("getPostModeration", asked -> asked.at(newsroom.post()));
        ways.of(
                "choosePostModeration",
                asked -> asked.at(newsroom.post())
                        .ifMatch(newsroom.tag(newsroom.moderator(), "/api/v1/moderation/posts/" + newsroom.post()))
                        .json(Map.of("mode", "after")));
        ways.of("getModerationRules");
        ways.of(
                "writeModerationRules",
                asked -> asked.ifMatch(newsroom.tag(newsroom.moderator(), RULES))
                        .json(newsroom.moderator().get(RULES).json()));
    }

    private void contributors(Ways ways) {
        ways.of("reportComment", asked -> asked.at(newsroom.comment().id()))
                .when(200, asked -> asked.at(newsroom.freshComment().id()));
        ways.of("getDecision", asked -> owned(asked, rejected.get()));
        ways.of("appealDecision", asked -> owned(asked, rejected.get()))
                .when(200, asked -> owned(asked, reject()))
                .when(409, asked -> owned(asked, newsroom.comment()))
                .when(410, asked -> owned(asked, newsroom.withdrawn()));
    }

    private void raids(Ways ways) {
        ways.of("declareRaid", asked -> asked.at(newsroom.post())).when(200, asked -> {
            String post = newsroom.freshPost();
            newsroom.later(() ->
                    newsroom.moderator().send("DELETE", "/api/v1/posts/" + post + "/raid", BodyPublishers.noBody()));
            return asked.at(post);
        });
        ways.of("callOffRaid", asked -> asked.at(newsroom.post()));
    }

    private static Request owned(Request asked, Said comment) {
        return asked.at(comment.id()).receipt(comment.receipt());
    }

    private Said reject() {
        Said said = newsroom.freshComment();
        Map<String, Object> wish =
                Map.of("comment", said.id(), "revision", 1, "verdict", "reject", "reason", "off-topic");
        JsonNode results = Newsroom.made(
                newsroom.moderator().postJson("/api/v1/moderation/decisions", Map.of("decisions", List.of(wish))));
        assertThat(results.at("/results/0/outcome").asText())
                .as(results.toString())
                .isEqualTo("decided");
        return said;
    }
}
