package dev.postbag.comment.notice;

import dev.postbag.comment.notice.OpenResult.KeyReused;
import dev.postbag.comment.notice.OpenResult.NoSuchComment;
import dev.postbag.comment.notice.OpenResult.Opened;
import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.CommentStatus;
import dev.postbag.comment.thread.CommentThread;
import dev.postbag.comment.thread.Comments;
import dev.postbag.comment.thread.Threads;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Opens a case about a comment that can be read, once however often the complaint is sent. */
@ApplicationScoped
public class OpeningNotices {

    private final Comments comments;
    private final Threads threads;
    private final Notices notices;
    private final WorkingTime working;
    private final SecureRandom random;
    private final Clock clock;

    public OpeningNotices(
            Comments comments,
            Threads threads,
            Notices notices,
            WorkingTime working,
            SecureRandom random,
            Clock clock) {
        this.comments = comments;
        this.threads = threads;
        this.notices = notices;
        this.working = working;
        this.random = random;
        this.clock = clock;
    }

    public OpenResult open(OpenNotice wish) {
        Optional<Comment> comment = comments.withId(wish.comment());
        Optional<CommentThread> thread = comment.flatMap(found -> threads.under(found.post()));
        if (thread.isEmpty()) {
            return new NoSuchComment();
        }
        CaseSecrets secrets = wish.idempotencyKey()
                .map(key -> CaseSecrets.of(thread.get().key(), wish.comment(), key))
                .orElseGet(() -> CaseSecrets.random(thread.get().key(), random));
        // Asked first: a repeat gets the first answer even when the comment cannot be read any more.
        Optional<Notice> before = notices.withId(secrets.id());
        if (before.isPresent()) {
            forgetWordsOfTheGone(before.get());
            return answer(wish, before.get(), secrets);
        }
        if (!comment.get().isPublished() || thread.get().hidden()) {
            return new NoSuchComment();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Notice fresh = new Notice(
                secrets.id(),
                wish.comment(),
                comment.get().revision(),
                wish.complaint(),
                now,
                working.after(now, Notice.TERM),
                secrets.receipt().hash(),
                List.of());
        Notice kept = notices.keep(fresh);
        forgetWordsOfTheGone(kept);
        return answer(wish, kept, secrets);
    }

    /** Whoever erases a comment looks for cases afterwards: of a notice and an erasure at once one finds the other. */
    private void forgetWordsOfTheGone(Notice kept) {
        comments.withId(kept.comment())
                .filter(found -> found.status() == CommentStatus.WITHDRAWN)
                .ifPresent(gone -> notices.replace(kept, kept.withoutTheContributor()));
    }

    private static OpenResult answer(OpenNotice wish, Notice kept, CaseSecrets secrets) {
        return kept.complaint().equals(wish.complaint()) ? new Opened(kept, secrets.receipt()) : new KeyReused();
    }
}
