package dev.postbag.comment.thread;

import static dev.postbag.comment.thread.Samples.reply;
import static dev.postbag.comment.thread.Samples.wish;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.comment.erasure.ErasedBy;
import dev.postbag.comment.erasure.Erasure;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErasingCommentsTest {

    private final Discussion discussion = new Discussion();
    private final String post = discussion.openThread();
    private final WriteResult.Written written = discussion.write(wish(post, "It was not raining."));
    private final InMemoryErasures erasures = new InMemoryErasures(discussion.kept);

    @Test
    void withItsReceiptACommentIsErasedAndWithdrawnOnTheWay() {
        Erasure erasure = erased(new EraseComment.ByReceipt(id(), written.receipt()));

        assertThat(erasure.by()).isEqualTo(ErasedBy.CONTRIBUTOR);
        assertThat(kept().said()).isNull();
        assertThat(kept().status()).isEqualTo(CommentStatus.WITHDRAWN);
        List<CommentChange> news = discussion.kept.news();
        assertThat(news.subList(1, news.size()))
                .extracting(CommentChange::getClass)
                .containsExactly(CommentChange.Withdrawn.class, CommentChange.Erased.class);
        assertThat(news.subList(1, news.size()))
                .extracting(change -> change.comment().version())
                .containsExactly(2L, 3L);
    }

    @Test
    void whatWasPickedIsToldAsNoLongerPickedBeforeItIsErased() {
        discussion.consent(written, true);
        Comment picked = kept().picked(new Pick(1, Samples.NOON));
        discussion.kept.change(kept(), new CommentChange.Picked(picked, Samples.NOON));
        int before = discussion.kept.news().size();

        erased(new EraseComment.ByReceipt(id(), written.receipt()));

        List<CommentChange> news = discussion.kept.news();
        assertThat(news.subList(before, news.size()))
                .extracting(CommentChange::getClass)
                .containsExactly(
                        CommentChange.Withdrawn.class, CommentChange.Unpicked.class, CommentChange.Erased.class);
        assertThat(news.getLast().comment().version())
                .isGreaterThan(news.get(news.size() - 2).comment().version());
    }

    @Test
    void whatWasTakenBackBeforeIsErasedToo() {
        discussion.withdraw(written);

        erased(new EraseComment.ByReceipt(id(), written.receipt()));

        assertThat(discussion.kept.news().getLast()).isInstanceOf(CommentChange.Erased.class);
        assertThat(discussion.kept.news()).hasSize(3);
    }

    @Test
    void aReplyKeepsItsParentAsAShell() {
        discussion.write(reply(post, id(), "It was."));

        erased(new EraseComment.ByDesk(id(), "Asked to"));

        assertThat(discussion.shown(post)).hasSize(2).first().returns(id(), Comment::id);
    }

    @Test
    void anotherReceiptErasesNothing() {
        WriteResult.Written other = discussion.write(wish(post, "It was."));

        assertThat(erase(new EraseComment.ByReceipt(id(), other.receipt()))).isEqualTo(new EraseResult.NotAllowed());
        assertThat(erase(new EraseComment.ByReceipt("unknown", other.receipt())))
                .isEqualTo(new EraseResult.NoSuchComment());
        assertThat(kept().isPublished()).isTrue();
    }

    @Test
    void retentionErasesNothingThatCanBeReadOrWasDecidedAnew() {
        Instant before = Samples.NOON;
        assertThat(erase(new EraseComment.ByRetention(id(), before))).isEqualTo(new EraseResult.NotAllowed());

        Comment comment = kept();
        discussion.kept.change(comment, Samples.decided(comment, Samples.rejection(comment, "ann", before)));
        assertThat(erase(new EraseComment.ByRetention(id(), before))).isEqualTo(new EraseResult.NotAllowed());

        assertThat(erased(new EraseComment.ByRetention(id(), before.plusMillis(1)))
                        .by())
                .isEqualTo(ErasedBy.RETENTION);
    }

    private EraseResult erase(EraseComment order) {
        return new ErasingComments(discussion.kept, erasures, discussion).erase(order);
    }

    private Erasure erased(EraseComment order) {
        return ((EraseResult.Erased) erase(order)).erasure();
    }

    private String id() {
        return written.comment().id();
    }

    private Comment kept() {
        return discussion.kept.withId(id()).orElseThrow();
    }
}
