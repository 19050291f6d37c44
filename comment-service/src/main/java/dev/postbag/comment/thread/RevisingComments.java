package dev.postbag.comment.thread;

import dev.postbag.comment.decision.Decision;
import dev.postbag.comment.thread.ReviseResult.GivesAway;
import dev.postbag.comment.thread.ReviseResult.Reason;
import dev.postbag.comment.thread.ReviseResult.Refused;
import dev.postbag.comment.thread.ReviseResult.Revised;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Changes a comment for whoever has its receipt and knows how it is now. */
@ApplicationScoped
public class RevisingComments {

    private final Threads threads;
    private final Comments comments;
    private final Markup markup;
    private final Screening screening;
    private final HouseRules rules;
    private final Clock clock;

    public RevisingComments(
            Threads threads, Comments comments, Markup markup, Screening screening, HouseRules rules, Clock clock) {
        this.threads = threads;
        this.comments = comments;
        this.markup = markup;
        this.screening = screening;
        this.rules = rules;
        this.clock = clock;
    }

    public ReviseResult revise(ReviseComment wish) {
        while (true) {
            Optional<Comment> found = comments.withId(wish.id());
            if (found.isEmpty()) {
                return new Refused(Reason.NO_SUCH_COMMENT);
            }
            Comment comment = found.get();
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            Optional<Reason> refusal = refusalOf(wish, comment, now);
            if (refusal.isPresent()) {
                return new Refused(refusal.get());
            }
            List<Block> blocks = wish.words().map(markup::read).orElse(List.of());
            List<Giveaway> giveaways = giveawaysIn(wish, blocks, comment);
            if (!giveaways.isEmpty()) {
                return new GivesAway(giveaways);
            }
            Comment revised = revised(wish, blocks, comment, now);
            CommentChange change = screened(comment, revised, now);
            if (revised.equals(comment) || comments.change(comment, change)) {
                return new Revised(change.comment(), rules.editableUntil(change.comment(), now));
            }
            // Read again: a reply only marked it, or another version refuses this wish.
        }
    }

    private List<Giveaway> giveawaysIn(ReviseComment wish, List<Block> blocks, Comment comment) {
        if (wish.acknowledged() || wish.words().isEmpty()) {
            return List.of();
        }
        List<String> names =
                threads.under(comment.post()).map(CommentThread::names).orElse(List.of());
        return Giveaways.in(wish.words().get(), blocks, names);
    }

    private Comment revised(ReviseComment wish, List<Block> blocks, Comment comment, Instant now) {
        Comment revised =
                wish.words().map(words -> comment.revised(words, blocks, now)).orElse(comment);
        return wish.mayBePicked().map(revised::consenting).orElse(revised);
    }

    /** New words are looked at as those of a new comment are; what waits goes on waiting, whatever it says now. */
    private CommentChange screened(Comment before, Comment revised, Instant now) {
        Optional<Decision> decision = revised.revision() == before.revision()
                ? Optional.empty()
                : screening
                        .screen(Candidate.edited(revised))
                        .filter(found -> CommentStatus.after(found.verdict()) != before.status());
        return decision.<CommentChange>map(
                        found -> new CommentChange.Decided(revised.screened(found), now, before.isPublished()))
                .orElseGet(() -> new CommentChange.Revised(revised, now));
    }

    private Optional<Reason> refusalOf(ReviseComment wish, Comment comment, Instant now) {
        if (!wish.receipt().isOf(comment)) {
            return Optional.of(Reason.WRONG_RECEIPT);
        }
        if (comment.status() == CommentStatus.WITHDRAWN) {
            return Optional.of(Reason.WITHDRAWN);
        }
        if (comment.version() != wish.seen()) {
            return Optional.of(Reason.CHANGED_SINCE);
        }
        return wish.words().isEmpty() ? Optional.empty() : refusalOfEdit(comment, now);
    }

    private Optional<Reason> refusalOfEdit(Comment comment, Instant now) {
        if (!comment.status().isOpenToEdits()) {
            return Optional.of(Reason.REJECTED);
        }
        if (!now.isBefore(rules.endOfEdits(comment))) {
            return Optional.of(Reason.WINDOW_OVER);
        }
        return comment.revision() < HouseRules.MOST_REVISIONS
                ? Optional.empty()
                : Optional.of(Reason.TOO_MANY_REVISIONS);
    }
}
