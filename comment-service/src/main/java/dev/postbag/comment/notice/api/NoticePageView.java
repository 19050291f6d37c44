package dev.postbag.comment.notice.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of the notices about a comment, as the API's document describes it. */
@Schema(name = "NoticePage", description = "Some of the notices about a comment.")
public record NoticePageView(
        @Schema(required = true) List<NoticeView> items,

        @Schema(description = "Where the list goes on; not there when this is its end.") @Nullable
        String nextCursor) {}
