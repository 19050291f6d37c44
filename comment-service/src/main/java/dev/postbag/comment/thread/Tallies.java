package dev.postbag.comment.thread;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** What is counted of comments, as the domain sees it. */
public interface Tallies {

    /**
     * What is kept as counted.
     *
     * @param round goes up each time something is kept
     */
    record Kept(Tally tally, long round) {}

    /** Nothing when there is no such comment. */
    Optional<Kept> kept(String id);

    /** Counts what there is now. */
    Tally count(String id);

    /**
     * Keeps what was counted since the round was read.
     *
     * @return false when another round was kept meanwhile: nothing changed
     */
    boolean keep(String id, long round, Tally counted);

    /** Whether something that is counted here has changed, and the count has not followed yet. */
    boolean lags(String id);

    /** Those of the comments of which something else is kept than there is now. */
    Set<String> differing(Collection<String> ids);
}
