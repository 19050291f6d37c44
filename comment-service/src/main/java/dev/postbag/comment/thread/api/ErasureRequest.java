package dev.postbag.comment.thread.api;

import dev.postbag.comment.thread.EraseComment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An editor's order to erase a comment, as it is sent. */
@Schema(name = "ErasureRequest", description = "Why a comment is erased; needed of an editor, left out with a receipt.")
public record ErasureRequest(
        @Schema(
                description = "For the desk, up to 500 characters. Leave the comment's words out: it is kept.",
                maxLength = EraseComment.ByDesk.LONGEST_REASON,
                examples = "The writer asked us to.")
        @Nullable
        String reason) {}
