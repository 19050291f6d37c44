package dev.postbag.comment.moderation;

import static dev.postbag.comment.thread.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.comment.decision.Appeal;
import dev.postbag.comment.decision.Decision;
import dev.postbag.comment.decision.Reason;
import dev.postbag.comment.decision.Verdict;
import dev.postbag.comment.moderation.DecideResult.Decided;
import dev.postbag.comment.moderation.DecideResult.Refusal;
import dev.postbag.comment.moderation.DecideResult.Refused;
import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.CommentChange;
import dev.postbag.comment.thread.CommentStatus;
import dev.postbag.comment.thread.InMemoryComments;
import dev.postbag.comment.thread.Samples;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecidingCommentsTest {

    private final InMemoryComments comments = new InMemoryComments();
    private final DecidingComments deciding =
            new DecidingComments(comments, Clock.fixed(NOON.plusSeconds(60), ZoneOffset.UTC));

    private final Comment comment = kept();

    @Test
    void aRejectedCommentIsHiddenAndTheDecisionIsKeptWithIt() {
        Decision decision = ((Decided) decide("ann", Verdict.REJECT)).decision();

        assertThat(now().status()).isEqualTo(CommentStatus.REJECTED);
        assertThat(now().docket().decisions()).containsExactly(decision);
        assertThat(decision.moderator()).contains("ann");
        assertThat(decision.at()).isEqualTo(NOON.plusSeconds(60));
        assertThat(comments.news().getLast()).isEqualTo(new CommentChange.Decided(now(), decision.at(), true));
    }

    @Test
    void theSameWishAgainIsAnsweredAsBefore() {
        DecideResult first = decide("ann", Verdict.REJECT);

        assertThat(decide("ann", Verdict.REJECT)).isEqualTo(first);
        assertThat(now().docket().decisions()).hasSize(1);
    }

    @Test
    void aDecisionOnARevisionThatIsNotCurrentIsRefused() {
        comments.change(comment, new CommentChange.Revised(Samples.revised(comment, "Otherwise"), NOON));

        assertThat(decide("ann", Verdict.REJECT)).isEqualTo(new Refused(Refusal.STALE_REVISION));
        assertThat(now().isPublished()).isTrue();
        assertThat(now().docket().decisions()).isEmpty();
    }

    @Test
    void whoComesSecondIsToldUnlessTheyKnow() {
        Decision first = ((Decided) decide("ann", Verdict.REJECT)).decision();

        assertThat(decide("bob", Verdict.PUBLISH)).isEqualTo(new Refused(Refusal.DECIDED_SINCE));
        assertThat(deciding.decide(wish("bob", Verdict.PUBLISH, Optional.empty(), Optional.of(first.id()))))
                .isInstanceOf(Decided.class);
        assertThat(now().isPublished()).isTrue();
        assertThat(now().docket().decisions()).hasSize(2);
    }

    @Test
    void anAppealIsNotForWhoDecided() {
        decide("ann", Verdict.REJECT);
        appeal();

        assertThat(decide("ann", Verdict.PUBLISH)).isEqualTo(new Refused(Refusal.GOES_TO_ANOTHER));
        assertThat(((Decided) decide("bob", Verdict.PUBLISH)).decision().onAppeal())
                .isTrue();
        assertThat(now().docket().waiting()).isNull();
    }

    @Test
    void whoWasOverruledOnAppealDoesNotDecideOnTheSameWordsAgain() {
        Decision overruling = overruled();

        assertThat(decideInsteadOf(overruling, "ann", 1)).isEqualTo(new Refused(Refusal.GOES_TO_ANOTHER));
        assertThat(now().isPublished()).isTrue();
        assertThat(decideInsteadOf(overruling, "bob", 1)).isInstanceOf(Decided.class);
        assertThat(now().isPublished()).isFalse();
    }

    @Test
    void whoWasOverruledOnAppealDecidesOnWordsThatAreNew() {
        Decision overruling = overruled();
        Comment published = now();
        comments.change(published, new CommentChange.Revised(Samples.revised(published, "Otherwise"), NOON));

        assertThat(decideInsteadOf(overruling, "ann", 2)).isInstanceOf(Decided.class);
    }

    @Test
    void whoWasBorneOutOnAppealMayChangeTheirMind() {
        decide("ann", Verdict.REJECT);
        appeal();
        Decision same = ((Decided) decide("bob", Verdict.REJECT)).decision();

        assertThat(deciding.decide(wish("ann", Verdict.PUBLISH, Optional.empty(), Optional.of(same.id()))))
                .isInstanceOf(Decided.class);
    }

    @Test
    void anIdStandsForOneDecision() {
        deciding.decide(wish("ann", Verdict.REJECT, Optional.of("one"), Optional.empty()));

        assertThat(deciding.decide(wish("ann", Verdict.PUBLISH, Optional.of("one"), Optional.of("one"))))
                .isEqualTo(new Refused(Refusal.DECISION_ID_REUSED));
    }

    @Test
    void nothingIsDecidedAboutWhatIsNotThere() {
        comments.change(comment, Samples.withdrawn(comment));

        assertThat(decide("ann", Verdict.REJECT)).isEqualTo(new Refused(Refusal.COMMENT_WITHDRAWN));
        assertThat(deciding.decide(new DecideComment(
                        Optional.empty(),
                        "nothing-here",
                        1,
                        "ann",
                        Verdict.REJECT,
                        Reason.ABUSE,
                        "",
                        Optional.empty())))
                .isEqualTo(new Refused(Refusal.COMMENT_NOT_FOUND));
    }

    private Decision overruled() {
        decide("ann", Verdict.REJECT);
        appeal();
        return ((Decided) decide("bob", Verdict.PUBLISH)).decision();
    }

    private void appeal() {
        Comment rejected = now();
        comments.change(rejected, new CommentChange.Appealed(rejected.appealed(new Appeal(NOON, "1", "Please")), NOON));
    }

    private DecideResult decideInsteadOf(Decision earlier, String moderator, int revision) {
        return deciding.decide(new DecideComment(
                Optional.empty(),
                comment.id(),
                revision,
                moderator,
                Verdict.REJECT,
                Reason.ABUSE,
                "",
                Optional.of(earlier.id())));
    }

    private DecideResult decide(String moderator, Verdict verdict) {
        return deciding.decide(wish(moderator, verdict, Optional.empty(), Optional.empty()));
    }

    private DecideComment wish(String moderator, Verdict verdict, Optional<String> id, Optional<String> supersedes) {
        Reason reason = verdict == Verdict.PUBLISH ? Reason.WITHIN_THE_RULES : Reason.ABUSE;
        return new DecideComment(id, comment.id(), 1, moderator, verdict, reason, "", supersedes);
    }

    private Comment now() {
        return comments.withId(comment.id()).orElseThrow();
    }

    private Comment kept() {
        return comments.keep(Samples.published(Samples.comment(Samples.post())));
    }
}
