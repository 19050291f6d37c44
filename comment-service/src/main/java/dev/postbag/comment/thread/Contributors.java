package dev.postbag.comment.thread;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is called what in which thread, as the domain sees it. */
public interface Contributors {

    /**
     * Gives the contributor this pseudonym in the thread, unless they have one or another has this one.
     *
     * @param contributor the hash of the contributor's secret
     * @return the pseudonym they have now; nothing when they have none and another has this one
     */
    Optional<String> claim(String post, String contributor, String pseudonym);

    /**
     * The same with a name the contributor chose, unless another has one that looks like it.
     *
     * @return the name they have now; nothing when they have none and another has this one or one that looks like it
     */
    Optional<String> claim(String post, String contributor, DisplayName name);

    Optional<String> pseudonymOf(String post, String contributor);

    /** Forgets a contributor of the thread; their name is free again there. */
    void forget(String post, String contributor);

    /** Those behind one, in an order that stays. */
    List<Contributor> all(Optional<Contributor> after, int limit);

    /** Takes note since when nothing of the contributor is left in the thread; of nothing, that something is. */
    void idle(Contributor contributor, @Nullable Instant since);

    /**
     * A contributor of one thread.
     *
     * @param idleSince since when nothing of them is left there, as far as anybody took note
     */
    record Contributor(String post, String hash, @Nullable Instant idleSince) {}
}
