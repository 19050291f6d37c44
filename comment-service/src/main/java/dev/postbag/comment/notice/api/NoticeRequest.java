package dev.postbag.comment.notice.api;

import dev.postbag.comment.notice.Notice.Complaint;
import dev.postbag.comment.notice.NoticeKind;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A notice as it is sent. */
@Schema(name = "NoticeRequest", description = "What is against the law about a comment. Do not say who you are.")
public record NoticeRequest(
        @Schema(
                enumeration = {"defamation", "privacy", "copyright", "other"},
                required = true)
        @Nullable
        String kind,

        @Schema(
                description = "Why it is against the law, 1 to 4,000 characters. The comment's contributor reads it.",
                examples = "It says of the keeper that she took money. She did not.",
                minLength = 1,
                maxLength = Complaint.LONGEST_STATEMENT,
                required = true)
        @Nullable
        String statement,

        @Schema(
                description = "Which words of the comment, up to 2,000 characters; left out: all of it.",
                examples = "She took the money.",
                maxLength = Complaint.LONGEST_PASSAGE)
        @Nullable
        String passage) {

    static Complaint read(@Nullable NoticeRequest sent) {
        NoticeKind kind = Optional.ofNullable(sent)
                .map(NoticeRequest::kind)
                .flatMap(NoticeKind::withCode)
                .orElseThrow(() -> NoticeProblems.invalid("/kind", "must be defamation, privacy, copyright or other"));
        String statement =
                NoticeProblems.text(sent == null ? null : sent.statement(), "/statement", Complaint.LONGEST_STATEMENT);
        if (statement.isEmpty()) {
            throw NoticeProblems.invalid("/statement", "must say why");
        }
        String passage =
                NoticeProblems.text(sent == null ? null : sent.passage(), "/passage", Complaint.LONGEST_PASSAGE);
        return new Complaint(kind, statement, passage);
    }
}
