package dev.postbag.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * Hears that comments were erased, and says so when their words are out of every post. That a comment is erased is kept
 * first: who lifts it at this moment looks again afterwards.
 */
@ApplicationScoped
public class FollowingErasures {

    private final KnownPicks picks;
    private final TakingDownComments takingDown;
    private final ErasedComments erased;
    private final Clock clock;

    public FollowingErasures(KnownPicks picks, TakingDownComments takingDown, ErasedComments erased, Clock clock) {
        this.picks = picks;
        this.takingDown = takingDown;
        this.erased = erased;
        this.clock = clock;
    }

    /** @param version the comment's, later than that of all that was heard of it before */
    public void follow(String comment, String post, long version) {
        picks.keep(KnownPick.ended(comment, version, WithdrawalReason.COMMENT_ERASED));
        takingDown.takeDown(comment, WithdrawalReason.COMMENT_ERASED);
        erased.keep(new ErasedComment(comment, post, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }
}
