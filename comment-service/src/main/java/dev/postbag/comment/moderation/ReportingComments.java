package dev.postbag.comment.moderation;

import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.CommentThread;
import dev.postbag.comment.thread.Comments;
import dev.postbag.comment.thread.ContributorSecret;
import dev.postbag.comment.thread.Threads;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Takes a reader's report about a comment, once for each contributor, and has the comment wait. */
@ApplicationScoped
public class ReportingComments {

    private final Comments comments;
    private final Threads threads;
    private final Reports reports;
    private final PassingOnReports passingOn;
    private final SecureRandom random;
    private final Clock clock;

    public ReportingComments(
            Comments comments,
            Threads threads,
            Reports reports,
            PassingOnReports passingOn,
            SecureRandom random,
            Clock clock) {
        this.comments = comments;
        this.threads = threads;
        this.reports = reports;
        this.passingOn = passingOn;
        this.random = random;
        this.clock = clock;
    }

    public ReportResult report(ReportComment wish) {
        Optional<Comment> comment = comments.withId(wish.comment()).filter(Comment::isPublished);
        Optional<CommentThread> thread =
                comment.flatMap(found -> threads.under(found.post())).filter(found -> !found.hidden());
        if (thread.isEmpty()) {
            return new ReportResult.NoSuchComment();
        }
        ContributorSecret contributor = wish.contributor().orElseGet(() -> ContributorSecret.fresh(random));
        Report report = new Report(
                contributor.hash(thread.get().key(), "report|" + wish.comment()),
                wish.comment(),
                comment.orElseThrow().revision(),
                wish.reason(),
                wish.text(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (reports.keep(report)) {
            passingOn.passOn(report);
        }
        return new ReportResult.Reported(contributor);
    }
}
