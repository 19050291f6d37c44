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

    Admission admit(CommentThread thread, Credentials credentials, Instant now) {
        Optional<Door> door = doors.of(thread.post());
        if (door.flatMap(found -> found.closing(thread, rule, now)).isPresent()) {
            return new Admission.Refused(Reason.THREAD_CLOSED);
        }
        if (!credentials.known()
                && door.filter(found -> found.closedFor() == ClosedFor.ANONYMOUS)
                        .isPresent()) {
            return new Admission.Refused(Reason.THREAD_CLOSED_FOR_ANONYMOUS);
        }
        if (!credentials.puzzleSolved()
                && door.filter(found -> found.isRaided(now)).isPresent()) {
            return new Admission.Refused(Reason.PUZZLE_REQUIRED);
        }
        return new Admission.Admitted(door.map(found -> found.pause(now)).orElse(Duration.ZERO));
    }
}
