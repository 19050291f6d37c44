package dev.postbag.ingest.source.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Part of the list of followed feeds, for the API's document. */
@Schema(name = "SourcePage", description = "Part of the list of followed feeds.")
public record SourcePage(
        @Schema(required = true) List<SourceView> items,

        @Schema(description = "Where the list goes on; left out at its end.") @Nullable
        String nextCursor) {}
