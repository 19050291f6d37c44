package dev.postbag.content.search.api;

import dev.postbag.content.search.HitPlace;
import dev.postbag.content.search.Matches;
import dev.postbag.content.search.SearchResult;
import dev.postbag.kit.paging.Page;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Part of what was found, as clients see it. */
@Schema(name = "SearchPage", description = "Part of what was found.")
public record SearchPageView(
        @Schema(description = "The posts, the most fitting first.", required = true)
        List<SearchHitView> items,

        @Schema(
                description = "Whether each of them has every word; else none has, and these have some.",
                required = true)
        boolean everyWord,

        @Schema(description = "Words that no post has, and what they were taken for.", required = true)
        List<ReadAs> readAs,

        @Schema(description = "For the cursor parameter; none at the end of the list.") @Nullable
        String nextCursor) {

    /** What a word was taken for. */
    @Schema(name = "SearchReadAs", description = "A word that no post has, and those that were looked for instead.")
    public record ReadAs(
            @Schema(required = true, examples = "lantrens") String word,

            @Schema(required = true, examples = "[\"lanterns\"]")
            List<String> as) {
        static ReadAs of(Matches.ReadAs read) {
            return new ReadAs(read.word(), read.as());
        }
    }

    static SearchPageView of(SearchResult.Found found) {
        return new SearchPageView(
                found.hits().stream().map(SearchHitView::of).toList(),
                found.everyWord(),
                found.readAs().stream().map(ReadAs::of).toList(),
                found.next().map(SearchPageView::cursor).orElse(null));
    }

    Response answer(UriInfo uri) {
        Response.ResponseBuilder answer = Response.ok(this);
        if (nextCursor != null) {
            answer.header("Link", Page.next(uri, "cursor", nextCursor));
        }
        return answer.build();
    }

    private static String cursor(HitPlace place) {
        return SearchCursor.of(place);
    }
}
