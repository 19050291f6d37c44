package dev.postbag.content.discussion;

import java.util.Collection;

/** What others are told of how many comments posts have. */
public interface Counts {

    /** Keeps each count, and tells of it, in one write; the same again is told again. */
    void keep(Collection<Counted> counted);
}
