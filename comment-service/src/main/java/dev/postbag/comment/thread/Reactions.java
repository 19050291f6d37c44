package dev.postbag.comment.thread;

import java.util.Collection;
import java.util.List;

/** The reactions to comments, as the domain sees them. Each that comes or goes waits to be counted, whoever dies then. */
public interface Reactions {

    /**
     * A reaction that came or went and waits to be counted, as it was seen.
     *
     * @param stamp another one each time it comes or goes
     */
    record Uncounted(String key, String comment, String stamp) {}

    /** Added before, it changes nothing. */
    void add(Reaction reaction);

    /** Not there, it changes nothing. */
    void remove(Reaction reaction);

    List<Uncounted> uncounted(int limit);

    /** Has those wait no longer that neither came nor went since they were seen. */
    void counted(Collection<Uncounted> seen);
}
