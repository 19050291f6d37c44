package dev.postbag.comment.moderation.api;

import dev.postbag.comment.moderation.Report;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A report as it is sent. */
@Schema(name = "ReportRequest", description = "What is wrong with a comment.")
public record ReportRequest(
        @Schema(
                enumeration = {"abuse", "hate", "threat", "personal-data", "spam", "off-topic", "unlawful", "other"},
                required = true)
        @Nullable
        String reason,

        @Schema(
                description = "What to say besides, up to 1,000 characters; moderators alone read it.",
                maxLength = Report.LONGEST_TEXT)
        @Nullable
        String text) {}
