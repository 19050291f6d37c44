package dev.postbag.comment.thread;

import dev.postbag.comment.decision.Decision;
import java.util.Optional;

/** What looks at a comment, new or edited, before it is kept. */
public interface Screening {

    /** Nothing when it is to be shown; else that it waits or is rejected, and why. Answers in any case, and in time. */
    Optional<Decision> screen(Candidate candidate);
}
