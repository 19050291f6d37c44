package dev.postbag.comment.thread;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Has the counts of comments follow the reactions that came and went: one count a comment, however many those were. */
@ApplicationScoped
public class CountingReactions {

    private static final int HANDFUL = 1_000;

    private final Reactions reactions;
    private final RecountingComments recounting;
    private final Tidings tidings;

    public CountingReactions(Reactions reactions, RecountingComments recounting, Tidings tidings) {
        this.reactions = reactions;
        this.recounting = recounting;
        this.tidings = tidings;
    }

    /** When it is back, what came or went before is counted. */
    public void count() {
        List<Reactions.Uncounted> seen;
        do {
            seen = reactions.uncounted(HANDFUL);
            Set<String> comments = seen.stream()
                    .map(Reactions.Uncounted::comment)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            comments.forEach(recounting::recount);
            tidings.tellOf(ThreadChange.Kind.COUNTED, comments);
            reactions.counted(seen);
        } while (seen.size() == HANDFUL);
    }
}
