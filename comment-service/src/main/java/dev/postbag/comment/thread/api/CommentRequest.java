package dev.postbag.comment.thread.api;

import dev.postbag.comment.thread.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A comment as it is sent. */
@Schema(name = "CommentRequest", description = "What to say about a post.")
public record CommentRequest(
        @Schema(
                description =
                        "What it says: 1 to 10,000 characters, white space around it not counted. A small Markdown"
                                + " (CommonMark): paragraphs, emphasis, strong, code, links to http, https and mailto, lists,"
                                + " quotations. Anything else, HTML too, is shown as it was written.",
                examples = "I was *there* that day, and it was not raining.",
                minLength = 1,
                maxLength = Words.LONGEST,
                required = true)
        @Nullable
        String body,

        @Schema(
                description = "The id of the comment it answers, in the same thread. Left out or null: none.",
                examples = "k4vd2n7pqx3mwy5zt6rb2hjcfa",
                nullable = true)
        @Nullable
        String inReplyTo,

        @Schema(
                description = "Whether it may be picked for a post. Left out or null: as this blog has it, which the"
                        + " answer says; false unless its operator chose otherwise.",
                examples = "true",
                nullable = true)
        @Nullable
        Boolean mayBePicked) {}
