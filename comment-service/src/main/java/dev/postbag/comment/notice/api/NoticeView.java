package dev.postbag.comment.notice.api;

import dev.postbag.comment.notice.Notice;
import dev.postbag.comment.notice.Step;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A case as both sides see it. It names nobody. */
@Schema(name = "Notice", description = "A complaint that a comment is against the law, and what came of it.")
public record NoticeView(
        @Schema(examples = "c6vd2n7pqx3mwy5zt6rb2hjcfa", required = true)
        String id,

        @Schema(description = "The comment's id.", examples = "m2vd2n7pqx3mwy5zt6rb2hjcfa", required = true)
        String comment,

        @Schema(description = "Which of its revisions it is about.", examples = "1", required = true)
        int revision,

        @Schema(
                enumeration = {"defamation", "privacy", "copyright", "other"},
                required = true)
        String kind,

        @Schema(required = true) String statement,

        @Schema(description = "Which words of the comment; empty for all of them.", required = true)
        String passage,

        @Schema(examples = "2026-01-16T15:00:00.123Z", required = true)
        Instant at,

        @Schema(
                description = "Until when there is to be an outcome: after 48 hours, in which weekends and bank"
                        + " holidays do not count.",
                examples = "2026-01-20T15:00:00.123Z",
                required = true)
        Instant dueAt,

        @Schema(description = "Whether it is open though it was due.", required = true)
        boolean overdue,

        @Schema(
                enumeration = {"open", "concluded"},
                required = true)
        String state,

        @Schema(description = "What the comment's contributor says; not there until they do.") @Nullable
        Answer answer,

        @Schema(description = "How it ended; not there until it has.") @Nullable
        Ending outcome) {

    /** What a comment's contributor says to a notice. */
    @Schema(name = "NoticeAnswer")
    public record Answer(
            @Schema(
                    enumeration = {"agree", "stand"},
                    required = true)
            String answer,

            @Schema(required = true) String text,

            @Schema(required = true) Instant at) {

        static Answer of(Step.Answered answered) {
            return new Answer(answered.agrees() ? "agree" : "stand", answered.text(), answered.at());
        }
    }

    /** How a case ended. */
    @Schema(name = "NoticeOutcome")
    public record Ending(
            @Schema(
                    enumeration = {"upheld", "rejected", "withdrawn-by-complainant"},
                    required = true)
            String outcome,

            @Schema(description = "Why, as a stable code.", examples = "legal-notice", required = true)
            String reason,

            @Schema(description = "The same in words.", required = true)
            String reasonText,

            @Schema(description = "What the moderator says besides.", required = true)
            String text,

            @Schema(required = true) Instant at) {

        static Ending of(Step.Concluded concluded) {
            return new Ending(
                    concluded.reason().outcome().code(),
                    concluded.reason().code(),
                    concluded.reason().text(),
                    concluded.text(),
                    concluded.at());
        }
    }

    static NoticeView of(Notice notice, Instant now) {
        return new NoticeView(
                notice.id(),
                notice.comment(),
                notice.revision(),
                notice.complaint().kind().code(),
                notice.complaint().statement(),
                notice.complaint().passage(),
                notice.at(),
                notice.dueAt(),
                notice.isOverdue(now),
                notice.state().name().toLowerCase(Locale.ROOT),
                notice.answer().map(Answer::of).orElse(null),
                notice.conclusion().map(Ending::of).orElse(null));
    }
}
