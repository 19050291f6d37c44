package dev.postbag.comment.thread;

import java.util.Optional;

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
}
