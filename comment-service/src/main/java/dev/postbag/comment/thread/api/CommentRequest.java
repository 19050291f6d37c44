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
        Boolean mayBePicked,

        @Schema(
                description = "How to be called in this thread, 2 to 40 characters; kept as a pseudonym is. It is"
                        + " refused when it is another's there or looks like it, could pass for the desk's or for a"
                        + " pseudonym, or leads to a person. One name for a thread: with the contributor's secret it"
                        + " can be left out from the second comment on. Left out or null at first: a pseudonym.",
                examples = "Gull",
                nullable = true)
        @Nullable
        String displayName,

        @Schema(
                description = "true: its contributor knows of the warnings the check gave, and wants to say it all the"
                        + " same. Left out: a comment with warnings is not taken.",
                examples = "false",
                nullable = true)
        @Nullable
        Boolean acknowledged) {}
