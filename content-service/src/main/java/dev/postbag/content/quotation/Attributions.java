package dev.postbag.content.quotation;

import java.util.Collection;

/** What others are told of where posts' quotations come from. */
public interface Attributions {

    /** Tells of each, at most once a post; the same again is told again. */
    void tell(Collection<Attributed> attributed);
}
