package dev.postbag.comment.imported;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Goes on with what a dying process left: comments that were kept and never looked for where they belong, and orphans
 * whose post or parent came without their being let in.
 */
@ApplicationScoped
public class SweepingOrphans {

    private static final int BATCH = 500;

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
     * @return where to go on next time; nothing: from the start
     */
    public Optional<ImportedComments.Place> sweep(Duration grace, Optional<ImportedComments.Place> after) {
        comments.leftBehind(clock.instant().minus(grace), BATCH).forEach(settling::settle);
        List<ImportedComment.Orphan> orphans = comments.orphans(after, BATCH);
        orphans.forEach(orphan -> settling.settle(orphan.source().commentId()));
        return orphans.size() < BATCH
                ? Optional.empty()
                : Optional.of(orphans.getLast().place());
    }
}
