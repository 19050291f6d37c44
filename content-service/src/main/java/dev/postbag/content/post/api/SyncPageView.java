package dev.postbag.content.post.api;

import dev.postbag.content.post.SyncPoint;
import dev.postbag.kit.paging.Page;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What changed, as far as it goes into one answer. */
@Schema(name = "SyncPage", description = "What changed: each post once, in the order of the changes.")
public record SyncPageView(
        @Schema(required = true) List<SyncedView> items,

        @Schema(
                description = "To ask with next, as `since`; it holds for good. To be kept once the items are.",
                required = true)
        String since,

        @Schema(description = "Whether there is more already.", required = true)
        boolean more) {

    static SyncPageView of(List<SyncedView> items, SyncPoint next, boolean more) {
        return new SyncPageView(items, SyncToken.of(next), more);
    }

    /** 200 with the page and, when there is more, a {@code Link} to it. */
    Response answer(UriInfo request) {
        Response.ResponseBuilder answer = Response.ok(this);
        if (more) {
            answer.header("Link", Page.next(request, "since", since));
        }
        return answer.build();
    }
}
