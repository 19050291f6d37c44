package dev.postbag.content.search.api;

import dev.postbag.content.search.SearchResult;
import dev.postbag.content.search.SearchingPosts;
import dev.postbag.kit.caching.Conditional;
import dev.postbag.kit.paging.PageRequest;
import dev.postbag.kit.problem.Problem;
import dev.postbag.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.links.Link;
import org.eclipse.microprofile.openapi.annotations.links.LinkParameter;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Finds posts, for everybody. */
@Path("/api/v1/search")
@Tag(name = "posts")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
public class SearchResource {

    private final SearchingPosts searching;

    SearchResource(SearchingPosts searching) {
        this.searching = searching;
    }

    @GET
    @Operation(
            operationId = "searchPosts",
            summary = "Search posts",
            description = "The posts and pages that have every word, the most fitting first: a word in the title tells"
                    + " most, and words that stand together tell more. English words are found in all their forms,"
                    + " and letters with or without accents. Where no post has all words, those that have some"
                    + " are given, and `everyWord` says so; a word that no post has is taken for those most like it,"
                    + " and `readAs` says so. Each post comes with the passages that say it, and whose words"
                    + " they are. A post is found about a second after it changed, later while many come in;"
                    + " words that were taken out of it are shown to nobody from then on. What"
                    + " comments say is searched where they were lifted into posts.")
    @APIResponse(
            responseCode = "200",
            description = "Part of what was found. When posts change between two parts, one may be in both or"
                    + " in neither.",
            headers = {
                @Header(
                        name = "ETag",
                        description = "For If-None-Match.",
                        schema = @Schema(implementation = String.class)),
                @Header(
                        name = "Link",
                        description = "The next part (rel=\"next\"), if there is one.",
                        schema = @Schema(implementation = String.class))
            },
            links =
                    @Link(
                            name = "read",
                            operationId = "getPost",
                            parameters = @LinkParameter(name = "id", expression = "$response.body#/items/0/id")),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SearchPageView.class),
                            examples = @ExampleObject(name = "found", value = Examples.PAGE)))
    @APIResponse(responseCode = "304", description = "As the client has it already.")
    @APIResponse(
            responseCode = "400",
            description = "A parameter is wrong, missing or unknown (`bad-parameter`, `bad-cursor`).",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "words", value = Examples.NO_WORDS)))
    @APIResponse(
            responseCode = "503",
            description = "The index is being made (`search-not-ready`), at first and after a restore, or too many"
                    + " search at once (`search-busy`): ask again soon.",
            headers =
                    @Header(
                            name = "Retry-After",
                            description = "After how many seconds to ask again.",
                            schema = @Schema(type = SchemaType.INTEGER)),
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "making", value = Examples.NOT_READY)))
    public Response search(
            @BeanParam SearchRequest asked,
            @BeanParam PageRequest page,
            @Context UriInfo uri,
            @Context Request request) {
        int limit = page.limit();
        return switch (searching.search(asked.query(), SearchCursor.read(page), limit)) {
            case SearchResult.NotYet notYet -> throw notReady(notYet.posts());
            case SearchResult.Busy busy -> throw busy();
            case SearchResult.Found found -> {
                SearchPageView view = SearchPageView.of(found);
                yield Conditional.answer(request, view.toString(), () -> view.answer(uri));
            }
        };
    }

    private static ProblemException busy() {
        return new ProblemException(
                Problem.of(503, "search-busy", "Too many search at once", "Ask again in a moment."),
                Map.of("Retry-After", "2"));
    }

    private static ProblemException notReady(long posts) {
        return new ProblemException(
                Problem.of(
                        503,
                        "search-not-ready",
                        "The search index is being made",
                        posts + " posts are in it so far. Ask again soon."),
                Map.of("Retry-After", "1"));
    }
}
