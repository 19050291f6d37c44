package dev.postbag.comment.moderation;

import dev.postbag.comment.decision.QueuePlace;
import dev.postbag.comment.decision.Waiting;
import dev.postbag.comment.decision.WaitingComments;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives a moderator comments to decide about that nobody else is given meanwhile. */
@ApplicationScoped
public class ClaimingComments {

    private final WaitingComments waiting;
    private final ShowingItems showing;
    private final DeskRules rules;
    private final Clock clock;

    public ClaimingComments(WaitingComments waiting, ShowingItems showing, DeskRules rules, Clock clock) {
        this.waiting = waiting;
        this.showing = showing;
        this.rules = rules;
        this.clock = clock;
    }

    /** Those they have already, for longer, and more of the oldest that are free, up to so many. */
    public List<QueueItem> claim(Optional<Waiting.Kind> kind, String moderator, int most) {
        Instant now = clock.instant();
        Instant until = now.plus(rules.lease());
        List<QueueItem> claimed = new ArrayList<>();
        Optional<QueuePlace> place = waiting.claim(kind, moderator, Optional.empty(), now, until);
        while (place.isPresent()) {
            showing.show(place.get()).ifPresent(claimed::add);
            place = claimed.size() < most ? waiting.claim(kind, moderator, place, now, until) : Optional.empty();
        }
        return claimed;
    }
}
