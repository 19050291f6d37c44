package dev.postbag.comment.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The reports as the domain sees them. */
public interface Reports {

    /** @return false when one of its id is there: that one stays */
    boolean keep(Report report);

    /** Takes note that a report's comment waits, or need not. */
    void passOn(String id);

    /** Reports from before that nobody has passed on yet. */
    List<Report> leftBehind(Instant before, int limit);

    /** How many there are about a comment, for each reason. */
    Map<ReportReason, Long> count(String comment);

    /** The newest about a comment that say something besides their reason. */
    List<Report> worded(String comment, int limit);

    /** Removes what the reports about a comment say besides their reasons. */
    void eraseTexts(String comment);

    /**
     * Removes what reports from before say besides their reasons, of a limited number.
     *
     * @return of how many
     */
    long eraseTexts(Instant before, int limit);

    /** How many were made from then on, before then. */
    long countBetween(Instant from, Instant until);
}
