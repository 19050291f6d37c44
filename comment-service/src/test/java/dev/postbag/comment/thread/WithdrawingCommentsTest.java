package dev.postbag.comment.thread;

import static dev.postbag.comment.thread.Samples.reply;
import static dev.postbag.comment.thread.Samples.wish;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WithdrawingCommentsTest {

    private final Discussion discussion = new Discussion();
    private final String post = discussion.openThread();
    private final WriteResult.Written written = discussion.write(wish(post, "It was not raining."));
    private final WithdrawingComments withdrawing = new WithdrawingComments(discussion.kept, discussion);

    @Test
    void withItsReceiptACommentIsTakenBackWithItsWordsAndName() {
        assertThat(discussion.withdraw(written)).isInstanceOf(WithdrawResult.Withdrawn.class);

        assertThat(kept().said()).isNull();
        assertThat(kept().status()).isEqualTo(CommentStatus.WITHDRAWN);
        assertThat(discussion.kept.news().getLast()).isEqualTo(new CommentChange.Withdrawn(kept(), Samples.NOON, true));
        assertThat(kept().version()).isEqualTo(2);
    }

    @Test
    void thatNobodyReadItIsToldWithIt() {
        Comment waiting = Samples.in(kept(), CommentStatus.PENDING);
        discussion.kept.change(kept(), new CommentChange.Hidden(waiting, Samples.NOON));

        discussion.withdraw(written);

        assertThat(discussion.kept.news().getLast())
                .isEqualTo(new CommentChange.Withdrawn(kept(), Samples.NOON, false));
    }

    @Test
    void takenBackAgainItChangesNothing() {
        discussion.withdraw(written);

        assertThat(discussion.withdraw(written)).isInstanceOf(WithdrawResult.Withdrawn.class);
        assertThat(discussion.kept.news()).hasSize(2);
    }

    @Test
    void anotherReceiptTakesNothingBack() {
        WriteResult.Written other = discussion.write(wish(post, "It was."));

        assertThat(withdrawing.withdraw(written.comment().id(), other.receipt()))
                .isEqualTo(new WithdrawResult.WrongReceipt());
        assertThat(withdrawing.withdraw(written.comment().id(), new Receipt("")))
                .isEqualTo(new WithdrawResult.WrongReceipt());
        assertThat(kept().isPublished()).isTrue();
    }

    @Test
    void whatTheDatabaseKeepsOfAReceiptTakesNothingBack() {
        assertThat(withdrawing.withdraw(
                        written.comment().id(), new Receipt(kept().proof().receiptHash())))
                .isEqualTo(new WithdrawResult.WrongReceipt());
    }

    @Test
    void anUnknownCommentCannotBeTakenBack() {
        assertThat(withdrawing.withdraw("unknown", written.receipt())).isEqualTo(new WithdrawResult.NoSuchComment());
    }

    @Test
    void aReplyThatComesWhileItsParentIsTakenBackKeepsTheParentAsAShell() {
        Comments replyInBetween = new CommentsAnsweredBeforeTheyChange(
                discussion.kept,
                () -> discussion.write(reply(post, written.comment().id(), "It was.")));

        new WithdrawingComments(replyInBetween, discussion)
                .withdraw(written.comment().id(), written.receipt());

        assertThat(kept().isPublished()).isFalse();
        assertThat(discussion.shown(post))
                .hasSize(2)
                .first()
                .returns(written.comment().id(), Comment::id);
    }

    private Comment kept() {
        return discussion.kept.withId(written.comment().id()).orElseThrow();
    }
}
