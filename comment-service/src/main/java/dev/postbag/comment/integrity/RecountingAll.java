package dev.postbag.comment.integrity;

import dev.postbag.comment.thread.RecountingComments;
import dev.postbag.comment.thread.Tallies;
import dev.postbag.comment.thread.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts the replies and reactions of every comment anew. A count follows from what there is, so one that drifted is put
 * right as it is found; what only lags, or changes meanwhile, is none.
 */
@ApplicationScoped
public class RecountingAll {

    private static final int HANDFUL = 500;

    private final KeptComments comments;
    private final Tallies tallies;
    private final RecountingComments recounting;

    public RecountingAll(KeptComments comments, Tallies tallies, RecountingComments recounting) {
        this.comments = comments;
        this.tallies = tallies;
        this.recounting = recounting;
    }

    public void recount(Notes notes) {
        notes.expecting(comments.count());
        List<String> handful = new ArrayList<>();
        comments.visitAll(comment -> {
            handful.add(comment.id());
            if (handful.size() >= HANDFUL) {
                recount(handful, notes);
                handful.clear();
            }
        });
        recount(handful, notes);
    }

    private void recount(List<String> ids, Notes notes) {
        for (String id : tallies.differing(ids)) {
            recounting
                    .recount(id)
                    .ifPresent(drift -> notes.found(
                            new Misfit("count-drifted", "comment", id, told(drift.counted()), told(drift.kept()))));
        }
        ids.forEach(id -> notes.checked("counts"));
    }

    private static String told(Tally tally) {
        return "replies %d, reactions %s".formatted(tally.replies(), tally.reactions());
    }
}
