package dev.postbag.comment.notice;

import dev.postbag.comment.erasure.Erasures;
import dev.postbag.comment.notice.AnswerResult.Answered;
import dev.postbag.comment.notice.AnswerResult.Refusal;
import dev.postbag.comment.notice.AnswerResult.Refused;
import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.Comments;
import dev.postbag.comment.thread.Receipt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Takes what a comment's contributor says to a notice, once, and has it passed on. */
@ApplicationScoped
public class AnsweringNotices {

    private final Comments comments;
    private final Notices notices;
    private final Erasures erasures;
    private final Clock clock;

    public AnsweringNotices(Comments comments, Notices notices, Erasures erasures, Clock clock) {
        this.comments = comments;
        this.notices = notices;
        this.erasures = erasures;
        this.clock = clock;
    }

    /** @param agrees whether the comment may be taken down */
    public AnswerResult answer(String commentId, Receipt receipt, String id, boolean agrees, String text) {
        Optional<Comment> comment = comments.withId(commentId);
        if (comment.isEmpty()) {
            return new Refused(Refusal.NO_SUCH_COMMENT);
        }
        if (!receipt.isOf(comment.get())) {
            return new Refused(Refusal.WRONG_RECEIPT);
        }
        while (true) {
            Optional<Notice> found =
                    notices.withId(id).filter(one -> one.comment().equals(commentId));
            if (found.isEmpty()) {
                return new Refused(Refusal.NO_SUCH_NOTICE);
            }
            Notice notice = found.get();
            Optional<Step.Answered> before = notice.answer();
            if (before.isPresent()) {
                return answered(notice, before.get(), agrees, text);
            }
            if (notice.conclusion().isPresent()) {
                return new Refused(Refusal.CONCLUDED);
            }
            notices.add(notice, new Step.Answered(clock.instant().truncatedTo(ChronoUnit.MILLIS), agrees, text));
            // Read again: it is answered by now, or something else happened first.
        }
    }

    /** Whether the comment is erased is looked at once the answer is kept: who erases looks for answers once that is done. */
    private AnswerResult answered(Notice notice, Step.Answered answer, boolean agrees, String text) {
        boolean erased = erasures.of(notice.comment()).isPresent();
        if (erased) {
            notices.replace(notice, notice.withoutTheContributor());
        }
        boolean same = erased ? answer.agrees() == agrees : answer.says(agrees, text);
        return same ? new Answered(notice) : new Refused(Refusal.ANSWERED_BEFORE);
    }
}
