package dev.postbag.comment.notice.api;

import dev.postbag.comment.notice.ConcludeNotice;
import dev.postbag.comment.notice.Outcome;
import dev.postbag.comment.notice.OutcomeReason;
import dev.postbag.comment.notice.Step;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a case is to end, as it is sent. */
@Schema(name = "NoticeOutcomeRequest", description = "How a case ends.")
public record OutcomeRequest(
        @Schema(
                enumeration = {"upheld", "rejected", "withdrawn-by-complainant"},
                required = true)
        @Nullable
        String outcome,

        @Schema(
                description = "legal-notice to uphold it; lawful or not-shown to reject it; asked-for where it was"
                        + " withdrawn.",
                examples = "legal-notice",
                required = true)
        @Nullable
        String reason,

        @Schema(description = "The comment's revision that was read; needed to uphold it.", examples = "1") @Nullable
        Integer revision,

        @Schema(
                description = "What to tell both sides besides, up to 2,000 characters.",
                maxLength = Step.Concluded.LONGEST_TEXT)
        @Nullable
        String text) {

    static ConcludeNotice read(@Nullable OutcomeRequest sent, String notice, String moderator) {
        Outcome outcome = Optional.ofNullable(sent)
                .map(OutcomeRequest::outcome)
                .flatMap(Outcome::withCode)
                .orElseThrow(() ->
                        NoticeProblems.invalid("/outcome", "must be upheld, rejected or withdrawn-by-complainant"));
        OutcomeReason reason = Optional.ofNullable(sent)
                .map(OutcomeRequest::reason)
                .flatMap(OutcomeReason::withCode)
                .filter(known -> known.outcome() == outcome)
                .orElseThrow(() -> NoticeProblems.invalid("/reason", "is no reason for this outcome"));
        Integer revision = sent == null ? null : sent.revision();
        if (outcome == Outcome.UPHELD && (revision == null || revision < 1)) {
            throw NoticeProblems.invalid("/revision", "must be the revision that was read");
        }
        return new ConcludeNotice(
                notice,
                moderator,
                reason,
                revision == null ? OptionalInt.empty() : OptionalInt.of(revision),
                NoticeProblems.text(sent == null ? null : sent.text(), "/text", Step.Concluded.LONGEST_TEXT));
    }
}
