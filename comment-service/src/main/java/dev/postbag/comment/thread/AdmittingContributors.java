package dev.postbag.comment.thread;

import dev.postbag.comment.thread.WriteResult.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Says who may write in a thread now. */
@ApplicationScoped
public class AdmittingContributors {

    private final Doors doors;
    private final ClosingRule rule;

    public AdmittingContributors(Doors doors, ClosingRule rule) {
        this.doors = doors;
        this.rule = rule;
    }

    /** @param known whether they have an account */
    Admission admit(CommentThread thread, boolean known, Instant now) {
        Optional<Door> door = doors.of(thread.post());
        if (door.flatMap(found -> found.closing(thread, rule, now)).isPresent()) {
            return new Admission.Refused(Reason.THREAD_CLOSED);
        }
        if (!known
                && door.filter(found -> found.closedFor() == ClosedFor.ANONYMOUS)
                        .isPresent()) {
            return new Admission.Refused(Reason.THREAD_CLOSED_FOR_ANONYMOUS);
        }
        return new Admission.Admitted(door.map(Door::slowMode).orElse(Duration.ZERO));
    }
}
