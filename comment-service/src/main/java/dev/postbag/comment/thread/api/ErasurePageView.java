package dev.postbag.comment.thread.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Part of the list of erasures, as the API's document shows it. */
@Schema(name = "ErasurePage", description = "Part of the list of erasures.")
public record ErasurePageView(
        @Schema(required = true) List<ErasureView> items,

        @Schema(description = "Where the list goes on; not there at its end.") @Nullable
        String nextCursor) {}
