package dev.postbag.comment.retention;

import static dev.postbag.comment.thread.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.comment.erasure.ErasedBy;
import dev.postbag.comment.imported.InMemoryImportedComments;
import dev.postbag.comment.moderation.InMemoryReports;
import dev.postbag.comment.moderation.Report;
import dev.postbag.comment.moderation.ReportReason;
import dev.postbag.comment.notice.InMemoryNotices;
import dev.postbag.comment.notice.Notice;
import dev.postbag.comment.notice.NoticeKind;
import dev.postbag.comment.notice.OutcomeReason;
import dev.postbag.comment.notice.Step;
import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.ErasingComments;
import dev.postbag.comment.thread.InMemoryComments;
import dev.postbag.comment.thread.InMemoryContributions;
import dev.postbag.comment.thread.InMemoryContributors;
import dev.postbag.comment.thread.InMemoryErasures;
import dev.postbag.comment.thread.Samples;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RemovingOldWordsTest {

    private static final KeepingTimes TIMES = new KeepingTimes(
            Duration.ofDays(30),
            Duration.ofDays(180),
            Duration.ofDays(180),
            Duration.ofDays(2_192),
            Duration.ofDays(365));

    private final InMemoryComments comments = new InMemoryComments();
    private final InMemoryErasures erasures = new InMemoryErasures(comments);
    private final InMemoryReports reports = new InMemoryReports();
    private final InMemoryNotices notices = new InMemoryNotices();
    private final InMemoryContributors contributors = new InMemoryContributors();
    private final String post = Samples.post();
    private final Map<Removed, Long> removed = new EnumMap<>(Removed.class);

    @Test
    void aWithdrawnCommentIsErasedWhenItsTimeIsOverAndNotBefore() {
        Comment comment = keep();
        comments.change(comment, Samples.withdrawn(comment));

        sweep(NOON.plus(TIMES.withdrawn()));
        assertThat(erasures.of(comment.id())).isEmpty();

        sweep(NOON.plus(TIMES.withdrawn()).plusMillis(1));
        assertThat(erasures.of(comment.id()).orElseThrow().by()).isEqualTo(ErasedBy.RETENTION);
        assertThat(removed).containsEntry(Removed.COMMENTS, 1L);
    }

    @Test
    void aRejectedCommentIsErasedWhenItsTimeIsOverAndNotWhileSomebodyHasToDecide() {
        Comment comment = keep();
        comments.change(comment, Samples.decided(comment, Samples.rejection(comment, "ann", NOON)));

        sweep(NOON.plus(TIMES.rejected()));
        assertThat(erasures.of(comment.id())).isEmpty();

        sweep(NOON.plus(TIMES.rejected()).plusMillis(1));
        assertThat(erasures.of(comment.id())).isPresent();
        assertThat(comments.withId(comment.id()).orElseThrow().docket().decisions())
                .hasSize(1);
    }

    @Test
    void moreThanAHandfulIsRemovedInOneSweep() {
        for (int i = 0; i < 450; i++) {
            reports.keep(new Report("report-" + i, "comment", 1, ReportReason.SPAM, "Look at it", NOON));
        }

        sweep(NOON.plus(TIMES.reports()).plusMillis(1));

        assertThat(reports.worded("comment", 1_000)).isEmpty();
        assertThat(removed).containsEntry(Removed.REPORTS, 450L);
    }

    @Test
    void whatANoticeSaysGoesWhenItIsLongOverAndItsOutcomeStays() {
        Notice open = notices.keep(notice("open"));
        Notice over = notices.keep(notice("over"));
        notices.add(over, new Step.Concluded(NOON, "ann", OutcomeReason.LAWFUL, "It is true."));

        sweep(NOON.plus(TIMES.notices()).plusMillis(1));

        assertThat(notices.withId("open")).contains(open);
        Notice left = notices.withId("over").orElseThrow();
        assertThat(left.complaint().statement()).isEmpty();
        assertThat(left.conclusion().orElseThrow())
                .isEqualTo(new Step.Concluded(NOON, "ann", OutcomeReason.LAWFUL, ""));
    }

    @Test
    void aContributorOfWhomNothingIsLeftIsForgottenAfterTwoLooksThatAreFarApart() {
        contributors.claim(post, "gone", "Bold Otter");
        contributors.claim(post, "contributor-hash", "Quiet Kingfisher");
        keep();

        sweep(NOON);
        sweep(NOON.plus(TIMES.withdrawn()));
        assertThat(contributors.pseudonymOf(post, "gone")).contains("Bold Otter");

        sweep(NOON.plus(TIMES.withdrawn()).plusMillis(1));
        assertThat(contributors.pseudonymOf(post, "gone")).isEmpty();
        assertThat(contributors.pseudonymOf(post, "contributor-hash")).contains("Quiet Kingfisher");
    }

    private Comment keep() {
        Comment comment = Samples.comment(post);
        comments.keep(Samples.published(comment));
        return comment;
    }

    private static Notice notice(String id) {
        return new Notice(
                id,
                "comment",
                1,
                new Notice.Complaint(NoticeKind.DEFAMATION, "She did not take it.", ""),
                NOON,
                NOON,
                "hash",
                List.of());
    }

    private void sweep(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        InMemoryContributions contributions = new InMemoryContributions(comments);
        new RemovingOldWords(
                        erasures,
                        new ErasingComments(comments, erasures, clock),
                        reports,
                        notices,
                        contributors,
                        contributions,
                        new ForgettingContributors(contributors, contributions),
                        new InMemoryImportedComments(),
                        TIMES,
                        clock)
                .remove((what, many) -> removed.merge(what, many, Long::sum));
    }
}
