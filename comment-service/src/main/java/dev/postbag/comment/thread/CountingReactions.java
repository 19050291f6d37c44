package dev.postbag.comment.thread;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Has the counts of comments follow the reactions that came and went: one count a comment, however many those were. */
@ApplicationScoped
public class CountingReactions {

    private static final int HANDFUL = 1_000;

    private final Reactions reactions;
    private final RecountingComments recounting;

    public CountingReactions(Reactions reactions, RecountingComments recounting) {
        this.reactions = reactions;
        this.recounting = recounting;
    }

    /** When it is back, what came or went before is counted. */
    public void count() {
        List<Reactions.Uncounted> seen;
        do {
            seen = reactions.uncounted(HANDFUL);
            seen.stream().map(Reactions.Uncounted::comment).distinct().forEach(recounting::recount);
            reactions.counted(seen);
        } while (seen.size() == HANDFUL);
    }
}
