package dev.postbag.comment.moderation.api;

import dev.postbag.comment.moderation.AppealingDecisions;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An appeal as it is sent. */
@Schema(name = "AppealRequest", description = "Why somebody else should decide.")
public record AppealRequest(
        @Schema(
                description = "1 to 2,000 characters; moderators alone read it.",
                examples = "I meant the lamp, not the keeper.",
                minLength = 1,
                maxLength = AppealingDecisions.LONGEST_TEXT,
                required = true)
        @Nullable
        String text) {}
