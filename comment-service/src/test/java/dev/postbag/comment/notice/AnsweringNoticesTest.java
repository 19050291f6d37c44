package dev.postbag.comment.notice;

import static dev.postbag.comment.thread.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.comment.notice.Notice.Complaint;
import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.EraseComment;
import dev.postbag.comment.thread.ErasingComments;
import dev.postbag.comment.thread.InMemoryComments;
import dev.postbag.comment.thread.InMemoryErasures;
import dev.postbag.comment.thread.Receipt;
import dev.postbag.comment.thread.Samples;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnsweringNoticesTest {

    private final Receipt receipt = new Receipt("the contributor's");
    private final InMemoryComments comments = new InMemoryComments();
    private final InMemoryNotices notices = new InMemoryNotices();
    private final Comment comment = comments.keep(Samples.published(written()));
    private final InMemoryErasures erasures = new InMemoryErasures(comments);
    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final AnsweringNotices answering = new AnsweringNotices(comments, notices, erasures, clock);

    @Test
    void anAnswerIsKeptAndPassedOn() {
        open();

        answering.answer(comment.id(), receipt, "case", false, "It was in the paper.");

        assertThat(notices.withId("case").orElseThrow().answer().orElseThrow().text())
                .isEqualTo("It was in the paper.");
    }

    @Test
    void anAnswerThatCrossesTheErasureOfItsCommentLeavesNoWords() {
        open();
        new ErasingComments(comments, erasures, clock).erase(new EraseComment.ByReceipt(comment.id(), receipt));

        answering.answer(comment.id(), receipt, "case", false, "It was in the paper.");

        assertThat(notices.withId("case").orElseThrow().answer().orElseThrow().text())
                .isEmpty();
    }

    private void open() {
        notices.keep(new Notice(
                "case",
                comment.id(),
                1,
                new Complaint(NoticeKind.DEFAMATION, "She did not.", "It was"),
                NOON,
                NOON,
                "hash",
                List.of()));
    }

    private Comment written() {
        Comment sample = Samples.comment(Samples.post());
        return Comment.published(
                sample.id(),
                sample.post(),
                null,
                NOON,
                sample.said(),
                new Comment.Proof(receipt.hash(), "fingerprint", "feed-hash"));
    }
}
