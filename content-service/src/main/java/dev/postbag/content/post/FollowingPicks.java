package dev.postbag.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Hears of picks and of their ends, in any order and as often as they come; what is to be taken down is out of every
 * post before it returns. The end is kept first: who lifts the comment at this moment looks again afterwards.
 */
@ApplicationScoped
public class FollowingPicks {

    private final KnownPicks picks;
    private final TakingDownComments takingDown;

    public FollowingPicks(KnownPicks picks, TakingDownComments takingDown) {
        this.picks = picks;
        this.takingDown = takingDown;
    }

    /** Hears again that a comment is not picked: all comments that are not come so, and most never were. */
    public void followAgain(KnownPick end) {
        if (!picks.of(List.of(end.comment())).isEmpty()) {
            follow(end);
        }
    }

    public void follow(KnownPick heard) {
        picks.keep(heard);
        KnownPick latest =
                Objects.requireNonNull(picks.of(List.of(heard.comment())).get(heard.comment()));
        @Nullable WithdrawalReason reason = latest.takenDown();
        if (reason != null) {
            takingDown.takeDown(heard.comment(), reason);
        }
    }
}
