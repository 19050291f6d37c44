package dev.postbag.ingest.correction.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Part of the list of a capture's stories, for the API's document. */
@Schema(name = "ReadStoryPage", description = "Part of the list of a capture's stories.")
public record ReadStoryPage(
        @Schema(required = true) List<ReadStoryView> items,

        @Schema(description = "Where the list goes on; left out at its end.") @Nullable
        String nextCursor) {}
