package dev.postbag.comment.notice;

import static dev.postbag.comment.thread.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.comment.decision.Appeal;
import dev.postbag.comment.decision.Reason;
import dev.postbag.comment.decision.Verdict;
import dev.postbag.comment.moderation.DecideComment;
import dev.postbag.comment.moderation.DecideResult.Refusal;
import dev.postbag.comment.moderation.DecidingComments;
import dev.postbag.comment.notice.ConcludeResult.Concluded;
import dev.postbag.comment.notice.ConcludeResult.ConcludedBefore;
import dev.postbag.comment.notice.ConcludeResult.NoSuchNotice;
import dev.postbag.comment.notice.ConcludeResult.NotTakenDown;
import dev.postbag.comment.notice.Notice.Complaint;
import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.CommentChange;
import dev.postbag.comment.thread.CommentStatus;
import dev.postbag.comment.thread.InMemoryComments;
import dev.postbag.comment.thread.Samples;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ConcludingNoticesTest {

    private final Clock clock = Clock.fixed(NOON.plusSeconds(60), ZoneOffset.UTC);
    private final InMemoryComments comments = new InMemoryComments();
    private final InMemoryNotices notices = new InMemoryNotices();
    private final CompletingNotices completing = new CompletingNotices(comments, notices);
    private final Comment comment = comments.keep(Samples.published(Samples.comment(Samples.post())));
    private final Notice notice = notices.keep(new Notice(
            "case",
            comment.id(),
            1,
            new Complaint(NoticeKind.DEFAMATION, "She did not.", ""),
            NOON,
            NOON,
            "hash",
            List.of()));

    @Test
    void anUpheldNoticeTakesTheCommentDownAndSaysSo() {
        Notice concluded = ((Concluded) conclude(upheld("ann", 1))).notice();

        assertThat(concluded.conclusion())
                .contains(new Step.Concluded(clock.instant(), "ann", OutcomeReason.LEGAL_NOTICE, "Said so"));
        assertThat(now().status()).isEqualTo(CommentStatus.REJECTED);
        assertThat(now().docket().latest().orElseThrow().reason()).isEqualTo(Reason.LEGAL_NOTICE);
        assertThat(comments.news().getLast()).isEqualTo(new CommentChange.Decided(now(), clock.instant(), true));
    }

    @Test
    void theSameOutcomeAgainChangesNothingAndAnotherIsRefused() {
        ConcludeResult first = conclude(upheld("ann", 1));

        assertThat(conclude(upheld("ann", 1))).isEqualTo(first);
        assertThat(conclude(rejected("ann"))).isInstanceOf(ConcludedBefore.class);
        assertThat(conclude(upheld("bob", 1))).isInstanceOf(ConcludedBefore.class);
        assertThat(now().docket().decisions()).hasSize(1);
        assertThat(kept().steps()).hasSize(1);
    }

    @Test
    void aRejectedNoticeLeavesTheComment() {
        assertThat(conclude(rejected("ann"))).isInstanceOf(Concluded.class);
        assertThat(now().isPublished()).isTrue();
        assertThat(conclude(upheld("bob", 1))).isInstanceOf(ConcludedBefore.class);
        assertThat(now().isPublished()).isTrue();
    }

    @Test
    void whatAKillLeftIsConcludedAfterwards() {
        InMemoryNotices killed = new InMemoryNotices();
        killed.keep(notice);
        new ConcludingNotices(killed, comments, deciding(), new CompletingNotices(comments, killed), clock)
                .conclude(upheld("ann", 1));
        assertThat(kept().state()).isEqualTo(Notice.State.OPEN);

        assertThat(completing.complete(kept())).isTrue();
        assertThat(completing.complete(kept())).isFalse();
        assertThat(kept().conclusion().orElseThrow().moderator()).isEqualTo("ann");
        assertThat(conclude(upheld("ann", 1))).isInstanceOf(Concluded.class);
    }

    @Test
    void aCommentThatIsTakenDownWhileSomebodyElseRejectsTheNoticeIsSaidToBe() {
        InMemoryNotices elsewhere = new InMemoryNotices();
        elsewhere.keep(notice);
        conclude(rejected("bob"));
        new ConcludingNotices(elsewhere, comments, deciding(), new CompletingNotices(comments, elsewhere), clock)
                .conclude(upheld("ann", 1));

        assertThat(conclude(upheld("ann", 1))).isInstanceOf(Concluded.class);
        assertThat(kept().conclusion().orElseThrow().reason()).isEqualTo(OutcomeReason.LEGAL_NOTICE);
        assertThat(kept().steps()).hasSize(2);
    }

    @Test
    void aCommentThatSaysSomethingElseByNowIsNotTakenDown() {
        comments.change(comment, new CommentChange.Revised(Samples.revised(comment, "Otherwise"), NOON));

        assertThat(conclude(upheld("ann", 1))).isEqualTo(new NotTakenDown(Refusal.STALE_REVISION));
        assertThat(kept().state()).isEqualTo(Notice.State.OPEN);
        assertThat(conclude(upheld("ann", 2))).isInstanceOf(Concluded.class);
    }

    @Test
    void whoWasOverruledOnAppealDoesNotTakeTheCommentDownForANotice() {
        decide(Verdict.REJECT, Reason.ABUSE, "ann");
        Comment rejected = now();
        comments.change(rejected, new CommentChange.Appealed(rejected.appealed(new Appeal(NOON, "1", "Please")), NOON));
        decide(Verdict.PUBLISH, Reason.WITHIN_THE_RULES, "bob");

        assertThat(conclude(upheld("ann", 1))).isEqualTo(new NotTakenDown(Refusal.GOES_TO_ANOTHER));
        assertThat(now().isPublished()).isTrue();
        assertThat(kept().state()).isEqualTo(Notice.State.OPEN);
        assertThat(conclude(upheld("cid", 1))).isInstanceOf(Concluded.class);
    }

    @Test
    void aNoticeAboutACommentThatWasTakenBackIsConcludedAllTheSame() {
        comments.change(comment, Samples.withdrawn(comment));

        assertThat(conclude(upheld("ann", 1))).isInstanceOf(Concluded.class);
        assertThat(now().status()).isEqualTo(CommentStatus.WITHDRAWN);
    }

    @Test
    void whatIsNotThereIsNotConcluded() {
        assertThat(conclude(new ConcludeNotice("none", "ann", OutcomeReason.LAWFUL, OptionalInt.empty(), "")))
                .isInstanceOf(NoSuchNotice.class);
    }

    private void decide(Verdict verdict, Reason reason, String moderator) {
        deciding()
                .decide(new DecideComment(
                        Optional.empty(), comment.id(), 1, moderator, verdict, reason, "", Optional.empty()));
    }

    private ConcludeResult conclude(ConcludeNotice wish) {
        return new ConcludingNotices(notices, comments, deciding(), completing, clock).conclude(wish);
    }

    private DecidingComments deciding() {
        return new DecidingComments(comments, clock);
    }

    private static ConcludeNotice upheld(String moderator, int revision) {
        return new ConcludeNotice("case", moderator, OutcomeReason.LEGAL_NOTICE, OptionalInt.of(revision), "Said so");
    }

    private static ConcludeNotice rejected(String moderator) {
        return new ConcludeNotice("case", moderator, OutcomeReason.LAWFUL, OptionalInt.empty(), "");
    }

    private Comment now() {
        return comments.withId(comment.id()).orElseThrow();
    }

    private Notice kept() {
        return notices.withId("case").orElseThrow();
    }
}
