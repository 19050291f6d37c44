package dev.postbag.comment.moderation.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of the queue, as the API's document describes it. */
@Schema(name = "QueuePage", description = "Part of the queue.")
public record QueuePageView(
        @Schema(required = true) List<QueueItemView> items,

        @Schema(description = "Where the queue goes on; not there when this is its end.") @Nullable
        String nextCursor) {}
