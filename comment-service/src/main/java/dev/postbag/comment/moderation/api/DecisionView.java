package dev.postbag.comment.moderation.api;

import dev.postbag.comment.decision.Decider;
import dev.postbag.comment.decision.Decision;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A decision as moderators see it. */
@Schema(name = "Decision", description = "What was done with a comment, and why. It never changes.")
public record DecisionView(
        @Schema(examples = "k4vd2n7pqx3mwy5zt6rb2hjcfa", required = true)
        String id,

        @Schema(description = "Which of the comment's revisions was judged.", examples = "2", required = true)
        int revision,

        @Schema(
                description = "hold: a rule sent it to the queue.",
                enumeration = {"publish", "reject", "hold"},
                required = true)
        String verdict,

        @Schema(description = "Why, as a stable code.", examples = "abuse", required = true)
        String reason,

        @Schema(description = "What the moderator says besides.", required = true)
        String text,

        @Schema(description = "Who decided, where that was a moderator: the subject of their token.") @Nullable
        String moderator,

        @Schema(description = "The name of the rule that decided, where that was one.") @Nullable
        String rule,

        @Schema(examples = "2026-01-17T09:40:00.123Z", required = true)
        Instant at,

        @Schema(description = "Whether readers had reported it.", required = true)
        boolean onReport,

        @Schema(description = "Whether its contributor had appealed.", required = true)
        boolean onAppeal) {

    static DecisionView of(Decision decision) {
        String name = decision.by().name();
        boolean byRule = decision.by() instanceof Decider.Rule;
        return new DecisionView(
                decision.id(),
                decision.revision(),
                decision.verdict().name().toLowerCase(Locale.ROOT),
                decision.reason().code(),
                decision.text(),
                byRule ? null : name,
                byRule ? name : null,
                decision.at(),
                decision.onReport(),
                decision.onAppeal());
    }
}
