package dev.postbag.content.discussion;

import java.util.Collection;
import java.util.Map;

/** What others are told of how many comments posts have. */
public interface Counts {

    /** The counts that were kept last; a post of which none was is left out. */
    Map<String, KeptCount> latest(Collection<String> posts);

    /**
     * Keeps each count, and tells of it, in one write, unless another was kept since the counting began.
     *
     * @return whether all were kept
     */
    boolean keep(Collection<Recounted> recounted);
}
