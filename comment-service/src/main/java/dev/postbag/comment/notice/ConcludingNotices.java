package dev.postbag.comment.notice;

import dev.postbag.comment.decision.Decision;
import dev.postbag.comment.decision.Reason;
import dev.postbag.comment.decision.Verdict;
import dev.postbag.comment.moderation.DecideComment;
import dev.postbag.comment.moderation.DecideResult;
import dev.postbag.comment.moderation.DecidingComments;
import dev.postbag.comment.notice.ConcludeResult.Concluded;
import dev.postbag.comment.notice.ConcludeResult.ConcludedBefore;
import dev.postbag.comment.notice.ConcludeResult.NoSuchNotice;
import dev.postbag.comment.notice.ConcludeResult.NotTakenDown;
import dev.postbag.comment.thread.Comments;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Concludes a case for a moderator. The comment is taken down first and says by which case, so that whoever comes by
 * after a kill can conclude it.
 */
@ApplicationScoped
public class ConcludingNotices {

    private final Notices notices;
    private final Comments comments;
    private final DecidingComments deciding;
    private final CompletingNotices completing;
    private final Clock clock;

    public ConcludingNotices(
            Notices notices, Comments comments, DecidingComments deciding, CompletingNotices completing, Clock clock) {
        this.notices = notices;
        this.comments = comments;
        this.deciding = deciding;
        this.completing = completing;
        this.clock = clock;
    }

    public ConcludeResult conclude(ConcludeNotice wish) {
        while (true) {
            Optional<Notice> found = notices.withId(wish.notice());
            if (found.isEmpty()) {
                return new NoSuchNotice();
            }
            Notice notice = found.get();
            if (completing.complete(notice)) {
                continue;
            }
            Optional<Step.Concluded> before = notice.conclusion();
            if (before.isPresent()) {
                return before.get().says(wish) ? new Concluded(notice) : new ConcludedBefore();
            }
            Optional<DecideResult.Refusal> refusal = conclude(notice, wish);
            if (refusal.isPresent()) {
                return new NotTakenDown(refusal.get());
            }
            // Read again: it is concluded by now, or something else happened first.
        }
    }

    /** Takes the comment down, which concludes the case; where that leaves it as it is, the case alone is concluded. */
    private Optional<DecideResult.Refusal> conclude(Notice notice, ConcludeNotice wish) {
        if (wish.reason().outcome() == Outcome.UPHELD) {
            DecideResult result = deciding.decide(decision(notice, wish));
            if (result instanceof DecideResult.Decided) {
                return Optional.empty();
            }
            DecideResult.Refusal refusal = ((DecideResult.Refused) result).refusal();
            if (refusal != DecideResult.Refusal.COMMENT_WITHDRAWN) {
                return Optional.of(refusal);
            }
        }
        notices.add(
                notice,
                new Step.Concluded(
                        clock.instant().truncatedTo(ChronoUnit.MILLIS), wish.moderator(), wish.reason(), wish.text()));
        return Optional.empty();
    }

    private DecideComment decision(Notice notice, ConcludeNotice wish) {
        Optional<String> latest = comments.withId(notice.comment())
                .flatMap(comment -> comment.docket().latest())
                .map(Decision::id);
        return new DecideComment(
                Optional.of(notice.decision()),
                notice.comment(),
                wish.revision().orElse(notice.revision()),
                wish.moderator(),
                Verdict.REJECT,
                Reason.LEGAL_NOTICE,
                wish.text(),
                latest);
    }
}
