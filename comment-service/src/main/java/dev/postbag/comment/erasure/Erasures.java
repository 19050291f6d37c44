package dev.postbag.comment.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The erasures there are, each part of its comment. */
public interface Erasures {

    Optional<Erasure> of(String comment);

    /** Keeps a holder's word; its first one stays. Of a comment that is not erased nothing is kept. */
    void acknowledge(String comment, Acknowledgement said);

    /** Those behind a place that some holder has not acknowledged yet, the earliest first. */
    List<Erasure> incomplete(Optional<ErasurePlace> after, int limit);

    /** Those behind a place that this holder has not acknowledged yet, the earliest first. */
    List<Erasure> waitingFor(Holder holder, Optional<ErasurePlace> after, int limit);

    /** How many of before then some holder has not acknowledged yet. */
    long countIncomplete(Instant before);

    /** Whether news of the comment waits to be published, which may hold its words. */
    boolean hasNews(String comment);

    /** Comments of readers that were withdrawn before then, or rejected, and are not erased: their ids. */
    List<String> expired(Instant withdrawnBefore, Instant decidedBefore, int limit);
}
