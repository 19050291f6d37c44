package dev.postbag.comment.thread;

import java.time.Duration;

/** Whether somebody may write in a thread now. */
sealed interface Admission {

    /** @param pause how long they wait between two comments there; zero for not at all */
    record Admitted(Duration pause) implements Admission {}

    record Refused(WriteResult.Reason reason) implements Admission {}
}
