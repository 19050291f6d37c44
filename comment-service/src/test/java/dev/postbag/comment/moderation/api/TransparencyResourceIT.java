package dev.postbag.comment.moderation.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.postbag.comment.decision.Decision;
import dev.postbag.comment.decision.Reason;
import dev.postbag.comment.decision.Verdict;
import dev.postbag.comment.thread.CommentChange;
import dev.postbag.comment.thread.Comments;
import dev.postbag.comment.thread.Samples;
import dev.postbag.testkit.PostbagServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostbagServers.class)
class TransparencyResourceIT {

    private static final String TRANSPARENCY = "/api/v1/transparency";

    @Inject
    Comments comments;

    @Test
    void anybodyCanReadTheNumbersOfAMonthThatIsOver() {
        Instant at = Instant.parse("2001-03-04T05:06:07Z");
        for (int i = 0; i < 6; i++) {
            comments.keep(new CommentChange.Decided(
                    Samples.comment(Samples.post())
                            .decided(Decision.ofRule("1", 1, "links", Verdict.REJECT, Reason.SPAM, at)),
                    at,
                    false));
        }

        given().queryParam("month", "2001-03")
                .get(TRANSPARENCY)
                .then()
                .statusCode(200)
                .body("month", equalTo("2001-03"))
                .body("decided", equalTo("6"))
                .body("byReason.spam", equalTo(6))
                .body("byDecider.links", equalTo(6))
                .body("reported", equalTo("<5"))
                .body("appealed", equalTo("<5"))
                .body("overturned", nullValue())
                .body("medianSecondsToDecision", nullValue());
    }

    @Test
    void aMonthThatStillRunsIsNotTold() {
        given().queryParam("month", YearMonth.now(ZoneOffset.UTC).plusMonths(1).toString())
                .get(TRANSPARENCY)
                .then()
                .statusCode(404)
                .body("code", equalTo("month-not-over"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?month=", "?month=2026", "?month=2026-13", "?month=2026-1", "?month=2026-01&colour=red"})
    void aWrongMonthIsRefused(String parameters) {
        given().get(TRANSPARENCY + parameters).then().statusCode(400);
    }
}
