package dev.postbag.comment.thread.api;

import dev.postbag.comment.thread.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Words to be checked. */
@Schema(name = "CommentCheckRequest", description = "What somebody thinks of saying.")
public record CheckRequest(
        @Schema(
                description = "As in the request a comment is written with.",
                examples = "I work at the Harbour Office. Write to gull@example.org.",
                minLength = 1,
                maxLength = Words.LONGEST,
                required = true)
        @Nullable
        String body) {}
