package dev.postbag.comment.thread.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of comments, as the API's document describes it. */
@Schema(name = "CommentPage", description = "Part of a thread.")
public record CommentPageView(
        @Schema(required = true) List<CommentView> items,

        @Schema(description = "Where the thread goes on; not there when this is its end.") @Nullable
        String nextCursor) {}
