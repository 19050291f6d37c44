package dev.postbag.comment.notice.api;

import dev.postbag.comment.notice.Step;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contributor's answer to a notice as it is sent. */
@Schema(name = "NoticeAnswerRequest", description = "What a comment's contributor says to a notice.")
public record NoticeAnswerRequest(
        @Schema(
                description = "agree: the comment may be taken down; stand: it should stay.",
                enumeration = {"agree", "stand"},
                required = true)
        @Nullable
        String answer,

        @Schema(
                description = "Passed on to whoever gave notice, up to 4,000 characters. It stays with the case, also"
                        + " when the comment is taken back. Do not say who you are.",
                examples = "It is in the minutes of the meeting.",
                maxLength = Step.Answered.LONGEST_TEXT)
        @Nullable
        String text) {}
