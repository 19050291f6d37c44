package dev.postbag.ingest.correction.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Part of the list of corrections, for the API's document. */
@Schema(name = "CorrectionPage", description = "Part of the list of a capture's corrections.")
public record CorrectionPage(
        @Schema(required = true) List<CorrectionView> items,

        @Schema(description = "Where the list goes on; left out at its end.") @Nullable
        String nextCursor) {}
