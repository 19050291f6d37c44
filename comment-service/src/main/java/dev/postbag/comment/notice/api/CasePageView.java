package dev.postbag.comment.notice.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of the cases, as the API's document describes it. */
@Schema(name = "CasePage", description = "Some of the cases.")
public record CasePageView(
        @Schema(required = true) List<CaseView> items,

        @Schema(description = "Where the list goes on; not there when this is its end.") @Nullable
        String nextCursor) {}
