package dev.postbag.comment.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The cases as the domain sees them. */
public interface Notices {

    /** @return what is kept: the one that was first of its id */
    Notice keep(Notice notice);

    Optional<Notice> withId(String id);

    /**
     * Adds to what happened in a case.
     *
     * @return false when something happened since it was read: nothing changed
     */
    boolean add(Notice before, Step step);

    /** Puts a case without some of its words in the place of what it was, unless something happened in it since. */
    void replace(Notice before, Notice after);

    /** Those concluded before then that still hold what was written in them. */
    List<Notice> concluded(Instant before, int limit);

    /** Those about a comment behind a place, due soonest first. */
    List<Notice> about(String comment, Optional<NoticePlace> after, int limit);

    /** Those in that state, or in any, behind a place, due soonest first. */
    List<Notice> dueSoonest(Optional<Notice.State> state, Optional<NoticePlace> after, int limit);

    long countOpen();

    /** How many are open that were due before then. */
    long countOverdue(Instant now);
}
