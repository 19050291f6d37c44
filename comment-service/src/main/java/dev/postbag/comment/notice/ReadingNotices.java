package dev.postbag.comment.notice;

import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.Comments;
import dev.postbag.comment.thread.Receipt;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Shows a comment's contributor what is complained of in it. */
@ApplicationScoped
public class ReadingNotices {

    private final Comments comments;
    private final Notices notices;

    public ReadingNotices(Comments comments, Notices notices) {
        this.comments = comments;
        this.notices = notices;
    }

    public NoticeReading read(String commentId, Receipt receipt, Optional<NoticePlace> after, int limit) {
        Optional<Comment> comment = comments.withId(commentId);
        if (comment.isEmpty()) {
            return new NoticeReading.NoSuchComment();
        }
        return receipt.isOf(comment.get())
                ? new NoticeReading.Shown(notices.about(commentId, after, limit))
                : new NoticeReading.WrongReceipt();
    }
}
