package dev.postbag.comment.moderation;

import dev.postbag.comment.thread.Contributions;
import dev.postbag.comment.thread.Raid;
import dev.postbag.comment.thread.Raids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Tells whether a raid on a thread holds; begins one when too many who are new there write at once. */
@ApplicationScoped
public class SensingRaids {

    private final Raids raids;
    private final Contributions contributions;
    private final RaidRule rule;
    private final Clock clock;

    public SensingRaids(Raids raids, Contributions contributions, RaidRule rule, Clock clock) {
        this.raids = raids;
        this.contributions = contributions;
        this.rule = rule;
        this.clock = clock;
    }

    /** @param last the last raid on it that is known, over or not */
    public Optional<Raid> sense(String post, Optional<Raid> last) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Raid> holding = last.filter(raid -> raid.holds(now));
        if (holding.isPresent() || !hasTooManyNewcomers(post, last, now)) {
            return holding;
        }
        Raid begun = new Raid(now.plus(rule.lasts()), "");
        raids.begin(post, begun, now);
        return Optional.of(begun);
    }

    /** Who came before a moderator called a raid off is not held against the thread again. */
    private boolean hasTooManyNewcomers(String post, Optional<Raid> last, Instant now) {
        Instant lately = now.minus(rule.within());
        Instant since = last.filter(Raid::calledOff)
                .map(Raid::until)
                .filter(lately::isBefore)
                .orElse(lately);
        return contributions.hasMoreNewcomers(post, since, rule.newcomers());
    }
}
