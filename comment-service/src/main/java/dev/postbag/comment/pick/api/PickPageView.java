package dev.postbag.comment.pick.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Part of the list of picks, as the API's document shows it. */
@Schema(name = "PickPage", description = "Part of the list of picks.")
public record PickPageView(
        @Schema(required = true) List<PickView> items,

        @Schema(description = "Where the list goes on; not there at its end.") @Nullable
        String nextCursor) {}
