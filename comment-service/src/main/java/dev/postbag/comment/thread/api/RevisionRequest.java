package dev.postbag.comment.thread.api;

import dev.postbag.comment.thread.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An edit as it is sent. */
@Schema(name = "CommentRevision", description = "What is to change of a comment; what is left out stays.")
public record RevisionRequest(
        @Schema(
                description = "What it says, as in the request it was written with.",
                examples = "I was *there* that day, and it was hardly raining.",
                minLength = 1,
                maxLength = Words.LONGEST)
        @Nullable
        String body,

        @Schema(description = "Whether it may be picked for a post.", examples = "true") @Nullable
        Boolean mayBePicked,

        @Schema(
                description = "true: its contributor knows of the warnings, and wants to say it all the same.",
                examples = "false")
        @Nullable
        Boolean acknowledged) {}
