package dev.postbag.ingest.capture;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The readings of all captures as work: taken by one worker at a time, taken over when that worker dies. */
public interface Readings {

    /** A reading of a capture, by name. */
    record Ref(CaptureId capture, int reading) {}

    /**
     * Takes a reading that nobody holds, or whose holder let its time run out.
     *
     * @param until how long nobody else may take it
     */
    Optional<Assignment> claim(String holder, Instant now, Instant until);

    /** Holds on to a reading and tells how far it is; false when somebody else holds it by now. */
    boolean renew(Assignment assignment, long bytesRead, Instant until);

    /** Gives a reading back, to be taken again from a time on. */
    void release(Assignment assignment, Instant from);

    /** The same, as if it had not been begun. */
    void postpone(Assignment assignment, Instant from);

    /**
     * All stories and comments are kept: the reading waits for what becomes of them. False when somebody else holds it by
     * now.
     */
    boolean parsed(Assignment assignment, Besides besides);

    /** The capture cannot be read. False when somebody else holds it by now. */
    boolean failed(Assignment assignment, ReadingFailure failure);

    /** What became of every story and comment is known. False unless the reading waited for just that. */
    boolean done(Ref reading, Tally tally, CommentTally comments);

    /** Those that wait for what becomes of their stories and comments. */
    List<Ref> resolving();

    /** Has those read again, so that whoever missed stories or comments of theirs hears of them. */
    void readResolvingAgain();
}
