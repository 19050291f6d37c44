package dev.postbag.content.post.api;

import dev.postbag.content.discussion.ReadingCounts;
import dev.postbag.content.post.Post;
import dev.postbag.content.post.PostStatus;
import dev.postbag.content.post.SourceArticles;
import dev.postbag.content.post.SyncReading;
import dev.postbag.content.post.SyncingPosts;
import dev.postbag.kit.caching.Conditional;
import dev.postbag.kit.paging.PageRequest;
import dev.postbag.kit.problem.Problem;
import dev.postbag.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** All posts, for clients that keep a copy. */
@Path("/api/v1/sync")
@Tag(name = "posts")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
public class SyncResource {

    private final SyncingPosts syncing;
    private final ReadingCounts counts;
    private final SourceArticles sources;

    SyncResource(SyncingPosts syncing, ReadingCounts counts, SourceArticles sources) {
        this.syncing = syncing;
        this.counts = counts;
        this.sources = sources;
    }

    @GET
    @Operation(
            operationId = "syncPosts",
            summary = "Keep a copy of all posts",
            description = "Without `since`, every post that everybody can read, page by page; with the `since` of an"
                    + " answer before, each that changed from then on: whole, as it is now, or a tombstone when it was"
                    + " withdrawn or merged. A post changed when it says something else, has another address or"
                    + " other provenance, when comments under it came or went, and when it is known where a"
                    + " quotation of it comes from. The order is that of the changes, and no clock's: who puts each"
                    + " item in the place of the one before and keeps `since` afterwards has, after an answer"
                    + " without `more`, what the server had; a post that changes in that moment comes with the next"
                    + " answers. A post may be told"
                    + " twice, and a tombstone of one never met. Drafts are never told of. What changed in a thread"
                    + " is told under `links.comments` with a `since` of its own.")
    @APIResponse(
            responseCode = "200",
            description = "What changed, as far as `limit` lets it; less where posts are very long.",
            headers = {
                @Header(
                        name = "ETag",
                        description = "For If-None-Match: asking often costs little while nothing changes.",
                        schema = @Schema(implementation = String.class)),
                @Header(
                        name = "Link",
                        description = "The next part (rel=\"next\"), if there is more already.",
                        schema = @Schema(implementation = String.class))
            },
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SyncPageView.class),
                            examples = @ExampleObject(name = "page", value = Examples.SYNC_PAGE)))
    @APIResponse(responseCode = "304", description = "As the client has it already.")
    @APIResponse(
            responseCode = "400",
            description = "A parameter is wrong or unknown (`bad-parameter`, `bad-cursor`).",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "cursor", value = Examples.BAD_SYNC_TOKEN)))
    @APIResponse(
            responseCode = "410",
            description = "`since` was given by another store, or before this one was restored from a backup"
                    + " (`sync-token-too-old`): begin again without it.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "old", value = Examples.SYNC_TOKEN_TOO_OLD)))
    @APIResponse(
            responseCode = "503",
            description = "The posts are being put in order (`sync-not-ready`), at first and after a restore: ask again"
                    + " soon, and keep the copy until then.",
            headers =
                    @Header(
                            name = "Retry-After",
                            description = "After how many seconds to ask again.",
                            schema = @Schema(type = SchemaType.INTEGER)))
    public Response sync(
            @Parameter(description = "`since` of the answer before. Left out: from the start.")
                    @QueryParam("since")
                    @Nullable
                    String since,
            @Parameter(
                            description = "How many items at most: 1 to 100.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "20"))
                    @QueryParam("limit")
                    @DefaultValue("20")
                    String limit,
            @Context UriInfo uri,
            @Context Request request) {
        SyncReading reading = syncing.read(Optional.ofNullable(since).map(SyncToken::read), PageRequest.limit(limit));
        return switch (reading) {
            case SyncReading.Unknown unknown -> throw tooOld();
            case SyncReading.NotYet notYet -> throw notYet();
            case SyncReading.Changed changed -> answer(changed, since, uri, request);
        };
    }

    private Response answer(SyncReading.Changed changed, @Nullable String since, UriInfo uri, Request request) {
        Map<String, Long> comments = counts.of(
                changed.posts().stream().map(post -> post.id().value()).toList());
        List<SyncedView> items = new ArrayList<>();
        // Where nothing changed it does not matter how far the order has come: the same again.
        StringBuilder state =
                new StringBuilder().append(changed.next().epoch()).append(since).append(changed.more());
        for (Post post : changed.posts()) {
            SortedMap<String, String> quoted = sources.quotedIn(post);
            long count = comments.getOrDefault(post.id().value(), 0L);
            state.append('\n')
                    .append(String.join("|", post.id().value(), "" + post.version(), "" + count, "" + quoted));
            items.add(
                    post.status() == PostStatus.PUBLISHED ? PostView.of(post, count, quoted) : TombstoneView.of(post));
        }
        return Conditional.answer(
                request,
                state.toString(),
                () -> SyncPageView.of(items, changed.next(), changed.more()).answer(uri));
    }

    private static ProblemException notYet() {
        return new ProblemException(
                Problem.of(
                        503,
                        "sync-not-ready",
                        "The posts are being put in order",
                        "Ask again soon, and keep the copy until then."),
                Map.of("Retry-After", "1"));
    }

    private static ProblemException tooOld() {
        return new ProblemException(Problem.of(
                410,
                "sync-token-too-old",
                "Nothing can be told since then",
                "Forget the copy and begin again without since."));
    }
}
