package dev.postbag.comment.moderation;

import static dev.postbag.comment.thread.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.comment.decision.Decision;
import dev.postbag.comment.decision.Reason;
import dev.postbag.comment.decision.Verdict;
import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.CommentChange;
import dev.postbag.comment.thread.InMemoryComments;
import dev.postbag.comment.thread.InMemoryLoggedDecisions;
import dev.postbag.comment.thread.Samples;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountingDecisionsTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    private final InMemoryComments comments = new InMemoryComments();
    private final InMemoryReports reports = new InMemoryReports();

    @Test
    void aMonthThatIsOverIsToldByReasonAndByDecider() {
        for (int i = 0; i < 6; i++) {
            decide(Verdict.REJECT, Reason.ABUSE, NOON);
            decide(Verdict.PUBLISH, Reason.WITHIN_THE_RULES, NOON);
            byRule(Verdict.HOLD, NOON);
            byRule(Verdict.REJECT, NOON);
            reports.keep(new Report("report-" + i, "comment", 1, ReportReason.SPAM, "", NOON));
        }
        decide(Verdict.REJECT, Reason.ABUSE, Instant.parse("2026-02-01T00:00:00Z"));
        decide(Verdict.REJECT, Reason.ABUSE, Instant.parse("2025-12-31T23:59:59Z"));

        MonthFigures figures = counting("2026-02-01T00:00:00Z").count(JANUARY).orElseThrow();

        assertThat(figures.reported()).hasValue(6);
        assertThat(figures.decided()).hasValue(18);
        assertThat(figures.byReason()).isEqualTo(Map.of("abuse", 6L, "within-the-rules", 6L, "spam", 6L));
        assertThat(figures.byDecider()).isEqualTo(Map.of("moderators", 12L, "links", 6L));
        assertThat(figures.held()).hasValue(6);
        assertThat(figures.appealed()).isEmpty();
        assertThat(figures.overturned()).isEmpty();
        assertThat(figures.medianWait()).contains(Duration.ofSeconds(60));
    }

    @Test
    void overturnedAppealsAreToldOnlyWhereTheOthersAreNotFewEither() {
        for (int i = 0; i < 6; i++) {
            onAppeal(Verdict.PUBLISH, Reason.WITHIN_THE_RULES);
        }
        for (int i = 0; i < 4; i++) {
            onAppeal(Verdict.REJECT, Reason.ABUSE);
        }
        assertThat(counting("2026-02-01T00:00:00Z").count(JANUARY).orElseThrow().overturned())
                .isEmpty();

        onAppeal(Verdict.REJECT, Reason.ABUSE);
        assertThat(counting("2026-02-01T00:00:00Z").count(JANUARY).orElseThrow().overturned())
                .hasValue(6);
    }

    @Test
    void aMonthThatStillRunsIsNotTold() {
        assertThat(counting("2026-01-31T23:59:59Z").count(JANUARY)).isEmpty();
        assertThat(counting("2026-02-01T00:00:00Z").count(JANUARY)).isPresent();
    }

    private CountingDecisions counting(String now) {
        return new CountingDecisions(
                new InMemoryLoggedDecisions(comments), reports, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    private void decide(Verdict verdict, Reason reason, Instant at) {
        Comment comment = Samples.comment(Samples.post());
        keep(comment, Samples.decision(comment, "ann", verdict, reason, at));
    }

    private void byRule(Verdict verdict, Instant at) {
        keep(Samples.comment(Samples.post()), Decision.ofRule("1", 1, "links", verdict, Reason.SPAM, at));
    }

    private void onAppeal(Verdict verdict, Reason reason) {
        Comment comment = Samples.comment(Samples.post());
        Decision made = Samples.decision(comment, "ann", verdict, reason, NOON);
        keep(
                comment,
                new Decision(
                        made.id(),
                        made.revision(),
                        made.by(),
                        made.verdict(),
                        made.reason(),
                        made.text(),
                        made.at(),
                        false,
                        true,
                        made.waitedSince()));
    }

    private void keep(Comment comment, Decision decision) {
        comments.keep(new CommentChange.Decided(comment.decided(decision), decision.at(), false));
    }
}
