package dev.postbag.comment.moderation.api;

import dev.postbag.comment.decision.LoggedDecisions.Logged;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of the log, as the API's document describes it. */
@Schema(name = "DecisionLogPage", description = "Part of the log.")
public record LogPageView(
        @Schema(required = true) List<Entry> items,

        @Schema(description = "Where the log goes on; not there when this is its end.") @Nullable
        String nextCursor) {

    /** A decision and what it was made about. */
    @Schema(name = "LoggedDecision")
    public record Entry(
            @Schema(description = "The comment's id.", required = true)
            String comment,

            @Schema(description = "The post's id.", required = true)
            String post,

            @Schema(required = true) DecisionView decision) {

        static Entry of(Logged logged) {
            return new Entry(logged.comment(), logged.post(), DecisionView.of(logged.decision()));
        }
    }
}
