package dev.postbag.comment.moderation.api;

import dev.postbag.comment.decision.Appeal;
import dev.postbag.comment.decision.Decider;
import dev.postbag.comment.decision.Decision;
import dev.postbag.comment.moderation.StatementReading;
import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.CommentStatus;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The statement of reasons, for a comment's contributor. It names no moderator. */
@Schema(name = "DecisionStatement", description = "What was decided about a comment last, and why.")
public record StatementView(
        @Schema(description = "The comment's id.", required = true)
        String comment,

        @Schema(description = "Which of its revisions was judged.", examples = "1", required = true)
        int revision,

        @Schema(
                description = "hold: a moderator will look at it.",
                enumeration = {"publish", "reject", "hold"},
                required = true)
        String verdict,

        @Schema(description = "Why, as a stable code.", examples = "abuse", required = true)
        String reason,

        @Schema(
                description = "The same in words.",
                examples = "It attacks a person instead of what they say.",
                required = true)
        String reasonText,

        @Schema(description = "What the moderator says besides.", required = true)
        String text,

        @Schema(
                enumeration = {"moderator", "rule"},
                required = true)
        String decidedBy,

        @Schema(description = "The rule's name, where a rule decided.") @Nullable
        String rule,

        @Schema(examples = "2026-01-17T09:40:00.123Z", required = true)
        Instant at,

        @Schema(description = "Whether it was decided on an appeal.", required = true)
        boolean onAppeal,

        @Schema(description = "When its contributor appealed, if they did.") @Nullable
        Instant appealedAt,

        @Schema(
                description = "Where an appeal can be sent to, with the receipt; not there when none is possible.",
                examples = "/api/v1/comments/m2vd2n7pqx3mwy5zt6rb2hjcfa/appeal")
        @Nullable
        String appealTo) {

    static StatementView of(StatementReading.Stated stated) {
        Comment comment = stated.comment();
        Decision decision = stated.decision();
        Appeal appeal = comment.docket().appeal();
        boolean byRule = decision.by() instanceof Decider.Rule;
        return new StatementView(
                comment.id(),
                decision.revision(),
                decision.verdict().name().toLowerCase(Locale.ROOT),
                decision.reason().code(),
                stated.text(),
                decision.text(),
                byRule ? "rule" : "moderator",
                byRule ? decision.by().name() : null,
                decision.at(),
                decision.onAppeal(),
                appeal == null ? null : appeal.at(),
                comment.status() == CommentStatus.REJECTED && appeal == null
                        ? "/api/v1/comments/" + comment.id() + "/appeal"
                        : null);
    }
}
