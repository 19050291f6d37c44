package dev.postbag.comment.imported.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of orphans, as the API's document describes it. */
@Schema(name = "OrphanedCommentPage", description = "Part of the list of orphans.")
public record OrphanPageView(
        @Schema(required = true) List<OrphanView> items,

        @Schema(description = "Where the list goes on; not there when this is its end.") @Nullable
        String nextCursor) {}
