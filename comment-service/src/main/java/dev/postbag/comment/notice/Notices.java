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

    /** Those about a comment behind a place, due soonest first. */
    List<Notice> about(String comment, Optional<NoticePlace> after, int limit);

    /** Those in that state, or in any, behind a place, due soonest first. */
    List<Notice> dueSoonest(Optional<Notice.State> state, Optional<NoticePlace> after, int limit);

    long countOpen();

    /** How many are open that were due before then. */
    long countOverdue(Instant now);
}
