package dev.postbag.comment.moderation.api;

import dev.postbag.comment.moderation.DecideResult;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of each of the decisions sent, in their order. */
@Schema(name = "DecisionResults", description = "What became of each decision, in the order they were sent in.")
public record DecisionResultsView(@Schema(required = true) List<Outcome> results) {

    /** What became of one. */
    @Schema(name = "DecisionOutcome")
    public record Outcome(
            @Schema(description = "The comment's id.", required = true)
            String comment,

            @Schema(
                    enumeration = {"decided", "refused"},
                    required = true)
            String outcome,

            @Schema(description = "The decision that stands, where this one was made.") @Nullable
            DecisionView decision,

            @Schema(
                    description = "Why it was refused: comment-not-found, comment-withdrawn, stale-revision,"
                            + " decided-since, claimed-by-another, goes-to-another or decision-id-reused.",
                    examples = "stale-revision")
            @Nullable
            String code,

            @Schema(description = "The same in words.") @Nullable
            String detail) {}

    static Outcome of(String comment, DecideResult result) {
        return switch (result) {
            case DecideResult.Decided decided ->
                new Outcome(comment, "decided", DecisionView.of(decided.decision()), null, null);
            case DecideResult.Refused refused ->
                new Outcome(
                        comment,
                        "refused",
                        null,
                        refused.refusal().code(),
                        refused.refusal().detail());
        };
    }
}
