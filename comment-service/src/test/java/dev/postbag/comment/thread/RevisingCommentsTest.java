package dev.postbag.comment.thread;

import static dev.postbag.comment.thread.Samples.reply;
import static dev.postbag.comment.thread.Samples.wish;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.comment.thread.ReviseResult.Reason;
import dev.postbag.comment.thread.ReviseResult.Refused;
import dev.postbag.comment.thread.ReviseResult.Revised;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RevisingCommentsTest {

    private final Discussion discussion = new Discussion();
    private final String post = discussion.openThread();
    private final WriteResult.Written written = discussion.write(wish(post, "It was not raining."));

    @Test
    void anEditIsARevisionThatIsKeptAndTold() {
        discussion.pass(Duration.ofMinutes(2));

        assertThat(discussion.revise(written, "It was hardly raining."))
                .isEqualTo(new Revised(kept(), Optional.of(Samples.NOON.plus(Discussion.EDIT_WINDOW))));

        Comment.Said said = kept().said();
        assertThat(said.current())
                .isEqualTo(Revision.plain(new Words("It was not raining."), Samples.NOON)
                        .next(said.words(), Block.plain(said.words()), Samples.NOON.plusSeconds(120)));
        assertThat(said.words().text()).isEqualTo("It was hardly raining.");
        assertThat(said.earlier()).containsExactly(written.comment().said().current());
        assertThat(kept().version()).isEqualTo(2);
        assertThat(kept().revision()).isEqualTo(2);
        assertThat(discussion.kept.news().getLast())
                .isEqualTo(new CommentChange.Revised(kept(), Samples.NOON.plusSeconds(120)));
    }

    @Test
    void wordsItSaysAlreadyMakeNoRevision() {
        assertThat(discussion.revise(written, "It was not raining."))
                .isEqualTo(new Revised(written.comment(), Optional.of(Samples.NOON.plus(Discussion.EDIT_WINDOW))));

        assertThat(kept()).isEqualTo(written.comment());
        assertThat(discussion.kept.news()).hasSize(1);
    }

    @Test
    void theWindowIsOpenUntilItsLastMillisecondAndNoLonger() {
        discussion.pass(Discussion.EDIT_WINDOW.minusMillis(1));
        assertThat(discussion.revise(written, "Two")).isInstanceOf(Revised.class);

        discussion.pass(Duration.ofMillis(1));
        assertThat(discussion.revise(written, "Three")).isEqualTo(new Refused(Reason.WINDOW_OVER));
        assertThat(kept().said().words().text()).isEqualTo("Two");
    }

    @Test
    void anotherReceiptEditsNothing() {
        WriteResult.Written other = discussion.write(wish(post, "It was."));

        assertThat(revise(written.comment().id(), other.receipt(), 1)).isEqualTo(new Refused(Reason.WRONG_RECEIPT));
        assertThat(revise(written.comment().id(), new Receipt(""), 1)).isEqualTo(new Refused(Reason.WRONG_RECEIPT));
        assertThat(revise("unknown", other.receipt(), 1)).isEqualTo(new Refused(Reason.NO_SUCH_COMMENT));
        assertThat(kept()).isEqualTo(written.comment());
    }

    @Test
    void anotherVersionThanTheOneSeenIsNotEdited() {
        discussion.revise(written, "Two");

        assertThat(revise(written.comment().id(), written.receipt(), 1)).isEqualTo(new Refused(Reason.CHANGED_SINCE));
        assertThat(kept().said().words().text()).isEqualTo("Two");
    }

    @Test
    void aCommentHasUpToTwentyRevisions() {
        for (int number = 2; number <= HouseRules.MOST_REVISIONS; number++) {
            assertThat(discussion.revise(written, "Revision " + number)).isInstanceOf(Revised.class);
        }

        assertThat(discussion.revise(written, "One more")).isEqualTo(new Refused(Reason.TOO_MANY_REVISIONS));
        assertThat(kept().revision()).isEqualTo(20);
        assertThat(kept().said().earlier())
                .extracting(Revision::number)
                .startsWith(1, 2, 3)
                .hasSize(19);
    }

    @Test
    void whatIsWithdrawnOrRejectedIsNotEdited() {
        WriteResult.Written rejected = discussion.write(wish(post, "Rude"));
        Comment rude = rejected.comment();
        discussion.kept.change(rude, new CommentChange.Hidden(rude.in(CommentStatus.REJECTED), Samples.NOON));
        discussion.withdraw(written);

        assertThat(discussion.revise(rejected, "Polite")).isEqualTo(new Refused(Reason.REJECTED));
        assertThat(discussion.revise(written, "Again")).isEqualTo(new Refused(Reason.WITHDRAWN));
    }

    @Test
    void aWithdrawnCommentKeepsNoWordsOfAnyRevision() {
        discussion.revise(written, "Two");
        discussion.withdraw(written);

        assertThat(kept().said()).isNull();
    }

    @Test
    void anEditThatMayTellWhoWroteItIsNotKeptUnlessThatIsKnown() {
        String words = "Write to gull@example.org";

        assertThat(discussion.revise(written, words))
                .isEqualTo(new ReviseResult.GivesAway(List.of(new Giveaway(Giveaway.Kind.EMAIL, 9, 25))));
        assertThat(kept()).isEqualTo(written.comment());

        assertThat(discussion
                        .revising(discussion.kept)
                        .revise(new ReviseComment(
                                kept().id(),
                                written.receipt(),
                                1,
                                Optional.of(new Words(words)),
                                Optional.empty(),
                                true)))
                .isInstanceOf(Revised.class);
    }

    @Test
    void consentIsGivenAndTakenBackAtAnyTimeAndMakesNoRevision() {
        discussion.pass(Discussion.EDIT_WINDOW.plusDays(400));
        assertThat(kept().mayBePicked()).isFalse();

        assertThat(discussion.consent(written, true)).isEqualTo(new Revised(kept(), Optional.empty()));
        assertThat(kept())
                .matches(Comment::mayBePicked)
                .returns(1, Comment::revision)
                .returns(2L, Comment::version);
        discussion.consent(written, false);

        assertThat(kept()).matches(comment -> !comment.mayBePicked());
        assertThat(discussion.kept.news()).hasSize(3);
    }

    @Test
    void anEditKeepsTheConsentAndAWithdrawalEndsIt() {
        discussion.consent(written, true);
        discussion.revise(written, "Two");
        assertThat(kept()).matches(Comment::mayBePicked);

        discussion.withdraw(written);

        assertThat(kept()).matches(comment -> !comment.mayBePicked());
        assertThat(discussion.consent(written, true)).isEqualTo(new Refused(Reason.WITHDRAWN));
    }

    @Test
    void itsContributorSeesEveryRevisionAndUntilWhenItCanBeEdited() {
        discussion.revise(written, "Two");

        assertThat(discussion.read(written, Optional.of(written.receipt())))
                .isEqualTo(new CommentReading.Own(kept(), Optional.of(Samples.NOON.plus(Discussion.EDIT_WINDOW))));
        assertThat(discussion.read(written, Optional.empty())).isEqualTo(new CommentReading.Shown(kept()));
        discussion.pass(Discussion.EDIT_WINDOW);
        assertThat(discussion.read(written, Optional.of(written.receipt())))
                .isEqualTo(new CommentReading.Own(kept(), Optional.empty()));
    }

    @Test
    void aReplyThatComesWhileACommentIsEditedHindersNothing() {
        Comments replyInBetween = new CommentsAnsweredBeforeTheyChange(
                discussion.kept,
                () -> discussion.write(reply(post, written.comment().id(), "It was.")));

        assertThat(discussion
                        .revising(replyInBetween)
                        .revise(edit(written.comment().id(), written.receipt(), 1, "Two")))
                .isInstanceOf(Revised.class);
        assertThat(kept()).matches(Comment::answered).returns(2, Comment::revision);
    }

    @Test
    void aCommentWithdrawnWhileItIsEditedStaysWithdrawn() {
        Comments withdrawnInBetween =
                new CommentsAnsweredBeforeTheyChange(discussion.kept, () -> discussion.withdraw(written));

        assertThat(discussion
                        .revising(withdrawnInBetween)
                        .revise(edit(written.comment().id(), written.receipt(), 1, "Two")))
                .isEqualTo(new Refused(Reason.WITHDRAWN));
        assertThat(kept().said()).isNull();
    }

    private ReviseResult revise(String id, Receipt receipt, long seen) {
        return discussion.revising(discussion.kept).revise(edit(id, receipt, seen, "Other"));
    }

    private static ReviseComment edit(String id, Receipt receipt, long seen, String words) {
        return new ReviseComment(id, receipt, seen, Optional.of(new Words(words)), Optional.empty(), false);
    }

    private Comment kept() {
        return discussion.kept.withId(written.comment().id()).orElseThrow();
    }
}
