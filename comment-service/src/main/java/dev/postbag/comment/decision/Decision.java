package dev.postbag.comment.decision;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was done with a comment, and why; once made, it never changes, but for its text when the comment is erased. It holds nothing that its contributor wrote.
 *
 * @param id tells it from the comment's other decisions
 * @param revision which of the comment's revisions was judged
 * @param text what the decider says besides the reason's text; empty for nothing
 * @param at to the millisecond
 * @param onReport whether readers had reported it
 * @param onAppeal whether its contributor had appealed
 * @param waitedSince since when it waited for it; none when it did not
 */
public record Decision(
        String id,
        int revision,
        Decider by,
        Verdict verdict,
        Reason reason,
        String text,
        Instant at,
        boolean onReport,
        boolean onAppeal,
        @Nullable Instant waitedSince) {

    public Decision {
        if (!reason.isFor(verdict)) {
            throw new IllegalArgumentException("%s is no reason to %s".formatted(reason, verdict));
        }
    }

    /** Of a rule, while nobody waits for anything. */
    public static Decision ofRule(String id, int revision, String rule, Verdict verdict, Reason reason, Instant at) {
        return new Decision(id, revision, new Decider.Rule(rule), verdict, reason, "", at, false, false, null);
    }

    /** The same, saying more. */
    public Decision saying(String more) {
        return new Decision(id, revision, by, verdict, reason, more, at, onReport, onAppeal, waitedSince);
    }

    /** The same without what its decider said, which may repeat the comment. */
    Decision withoutText() {
        return new Decision(id, revision, by, verdict, reason, "", at, onReport, onAppeal, waitedSince);
    }

    public Optional<String> moderator() {
        return by instanceof Decider.Moderator moderator ? Optional.of(moderator.name()) : Optional.empty();
    }
}
