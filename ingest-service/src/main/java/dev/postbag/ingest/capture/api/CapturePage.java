package dev.postbag.ingest.capture.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Part of the list of captures, as the API's document describes it. */
@Schema(name = "CapturePage")
record CapturePage(
        @Schema(required = true) List<CaptureView> items,

        @Schema(description = "Where the list goes on; absent at its end.") @Nullable
        String nextCursor) {}
