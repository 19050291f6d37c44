package dev.postbag.comment.thread;

import dev.postbag.comment.thread.WriteResult.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Says who may write in a thread now. */
@ApplicationScoped
public class AdmittingContributors {

    private final ClosingRule rule;

    public AdmittingContributors(ClosingRule rule) {
        this.rule = rule;
    }

    Admission admit(GuardedThread guarded, Credentials credentials, Instant now) {
        Door door = guarded.door();
        if (door.closing(guarded.thread(), rule, now).isPresent()) {
            return new Admission.Refused(Reason.THREAD_CLOSED);
        }
        if (!credentials.known() && door.closedFor() == ClosedFor.ANONYMOUS) {
            return new Admission.Refused(Reason.THREAD_CLOSED_FOR_ANONYMOUS);
        }
        if (!credentials.puzzleSolved() && door.isRaided(now)) {
            return new Admission.Refused(Reason.PUZZLE_REQUIRED);
        }
        return new Admission.Admitted(door.pause(now));
    }
}
