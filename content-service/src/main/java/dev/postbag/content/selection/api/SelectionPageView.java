package dev.postbag.content.selection.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Part of the list of selections, as the API's document describes it. */
@Schema(name = "SelectionPage", description = "Part of the list of selections.")
public record SelectionPageView(
        @Schema(required = true) List<SelectionView> items,

        @Schema(description = "For the cursor parameter; not there at the end of the list.") @Nullable
        String nextCursor) {}
