package dev.postbag.comment.moderation;

import static dev.postbag.comment.thread.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.comment.decision.QueuePlace;
import dev.postbag.comment.decision.Reason;
import dev.postbag.comment.decision.Verdict;
import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.InMemoryComments;
import dev.postbag.comment.thread.InMemoryWaitingComments;
import dev.postbag.comment.thread.Samples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PassingOnReportsTest {

    private final InMemoryComments comments = new InMemoryComments();
    private final InMemoryWaitingComments waiting = new InMemoryWaitingComments(comments);
    private final InMemoryReports reports = new InMemoryReports();
    private final PassingOnReports passingOn = new PassingOnReports(comments, waiting, reports);

    private final Comment comment = comments.keep(Samples.published(Samples.comment(Samples.post())));
    private final Report report = new Report("report", comment.id(), 1, ReportReason.ABUSE, "", NOON);

    @Test
    void aReportLeftBehindByADyingProcessReachesTheQueue() {
        reports.keep(report);
        List<Report> left = reports.leftBehind(NOON.plusSeconds(1), 10);
        assertThat(left).containsExactly(report);

        left.forEach(passingOn::passOn);

        assertThat(queueOf("ann")).containsExactly(new QueuePlace(NOON, comment.id()));
        assertThat(reports.leftBehind(NOON.plusSeconds(1), 10)).isEmpty();
    }

    @Test
    void whoDecidedBeforeIsNotAskedAboutTheirOwnDecision() {
        comments.change(
                comment,
                Samples.decided(
                        comment, Samples.decision(comment, "ann", Verdict.PUBLISH, Reason.WITHIN_THE_RULES, NOON)));
        reports.keep(report);

        passingOn.passOn(report);

        assertThat(queueOf("ann")).isEmpty();
        assertThat(queueOf("bob")).hasSize(1);
    }

    @Test
    void whatReadersCannotSeeAnyMoreNeedNotWait() {
        comments.change(comment, Samples.withdrawn(comment));
        reports.keep(report);

        passingOn.passOn(report);

        assertThat(queueOf("bob")).isEmpty();
        assertThat(reports.leftBehind(NOON.plusSeconds(1), 10)).isEmpty();
    }

    private List<QueuePlace> queueOf(String moderator) {
        return waiting.oldest(Optional.empty(), moderator, Optional.empty(), 10);
    }
}
