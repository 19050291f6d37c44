package dev.postbag.comment.thread.api;

import dev.postbag.kit.paging.Page;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of comments, as the API's document describes it. */
@Schema(name = "CommentPage", description = "Part of a thread.")
public record CommentPageView(
        @Schema(required = true) List<CommentView> items,

        @Schema(description = "Where it goes on; not there when this is its end.") @Nullable
        String nextCursor,

        @Schema(
                description = "To ask with, as `since`, for what changes from now on. With a list it is there on the"
                        + " first page, with changes on the last.")
        @Nullable
        String since) {

    /** The same page, with what to ask with for what changes. */
    static Response with(String since, Response page) {
        return Response.fromResponse(page)
                .entity(of((Page<?>) page.getEntity(), since))
                .build();
    }

    private static CommentPageView of(Page<?> page, String since) {
        return new CommentPageView(
                page.items().stream().map(CommentView.class::cast).toList(), page.nextCursor(), since);
    }
}
