package dev.postbag.content.post;

import java.util.Collection;
import java.util.Map;

/** What is known of picks, by comment. */
public interface KnownPicks {

    /** Keeps what was heard, unless something as late is known. */
    void keep(KnownPick pick);

    /** What is known of these comments. */
    Map<String, KnownPick> of(Collection<String> comments);
}
