package dev.postbag.comment.moderation;

import dev.postbag.comment.decision.WaitingComments;
import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.CommentStatus;
import dev.postbag.comment.thread.Comments;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Has a reported comment wait for a moderator who has not decided on it yet. Done again, it does no harm. */
@ApplicationScoped
public class PassingOnReports {

    private final Comments comments;
    private final WaitingComments waiting;
    private final Reports reports;

    public PassingOnReports(Comments comments, WaitingComments waiting, Reports reports) {
        this.comments = comments;
        this.waiting = waiting;
        this.reports = reports;
    }

    public void passOn(Report report) {
        boolean waits = false;
        while (!waits) {
            Optional<Comment> found = comments.withId(report.comment());
            // Whoever erases a comment looks for reports afterwards: of a report and an erasure at once one finds the
            // other.
            found.filter(one -> one.status() == CommentStatus.WITHDRAWN)
                    .ifPresent(gone -> reports.eraseTexts(gone.id()));
            Optional<Comment> comment = found.filter(Comment::isPublished);
            // Read again where it was decided or changed since: who may decide depends on it.
            waits = comment.isEmpty()
                    || waiting.report(
                            report.comment(),
                            comment.get().version(),
                            report.at(),
                            comment.get().docket().moderators());
        }
        reports.passOn(report.id());
    }
}
