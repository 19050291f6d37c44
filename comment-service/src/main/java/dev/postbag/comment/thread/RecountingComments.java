package dev.postbag.comment.thread;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Counts a comment's replies and reactions anew, from what there is: done twice, or by two at once, it comes to the same. */
@ApplicationScoped
public class RecountingComments {

    private final Tallies tallies;

    public RecountingComments(Tallies tallies) {
        this.tallies = tallies;
    }

    /** @return what was kept though it should not have been, if anything: what merely lagged is not meant */
    public Optional<Drift> recount(String id) {
        while (true) {
            Optional<Tallies.Kept> kept = tallies.kept(id);
            if (kept.isEmpty()) {
                return Optional.empty();
            }
            Tally before = kept.get().tally();
            Tally counted = tallies.count(id);
            if (counted.equals(before)) {
                return Optional.empty();
            }
            boolean lags = tallies.lags(id);
            // Whoever kept something meanwhile may have counted earlier or later than this: count again.
            if (tallies.keep(id, kept.get().round(), counted)) {
                return lags ? Optional.empty() : Optional.of(new Drift(before, counted));
            }
        }
    }

    /** A count that was not what there is. */
    public record Drift(Tally kept, Tally counted) {}
}
