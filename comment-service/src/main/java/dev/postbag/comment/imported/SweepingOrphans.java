package dev.postbag.comment.imported;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Goes on with what a dying process left: comments that were kept and never looked for where they belong, and orphans
 * whose post or parent came without their being let in.
 */
@ApplicationScoped
public class SweepingOrphans {

    private static final int BATCH = 500;

    /**
     * What a sweep did.
     *
     * @param next where to go on next time; nothing: from the start
     * @param failures those that could not be settled, and why; they hold up no others
     */
    public record Swept(Optional<ImportedComments.Place> next, List<RuntimeException> failures) {}

    private final ImportedComments comments;
    private final SettlingComments settling;
    private final Clock clock;

    public SweepingOrphans(ImportedComments comments, SettlingComments settling, Clock clock) {
        this.comments = comments;
        this.settling = settling;
        this.clock = clock;
    }

    /**
     * @param grace how long a comment that was just taken in is left to whoever took it in
     * @param after where the sweep before ended
     */
    public Swept sweep(Duration grace, Optional<ImportedComments.Place> after) {
        List<RuntimeException> failures = new ArrayList<>();
        comments.leftBehind(clock.instant().minus(grace), BATCH).forEach(id -> settle(id, failures));
        List<ImportedComment.Orphan> orphans = comments.orphans(after, BATCH);
        orphans.forEach(orphan -> settle(orphan.source().commentId(), failures));
        return new Swept(
                orphans.size() < BATCH
                        ? Optional.empty()
                        : Optional.of(orphans.getLast().place()),
                failures);
    }

    private void settle(String id, List<RuntimeException> failures) {
        try {
            settling.settle(id);
        } catch (RuntimeException failed) {
            failures.add(failed);
        }
    }
}
