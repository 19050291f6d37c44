package dev.postbag.comment.thread.api;

import dev.postbag.comment.thread.Changes;
import dev.postbag.comment.thread.ChangesReading;
import dev.postbag.comment.thread.Liftings;
import dev.postbag.comment.thread.Listed;
import dev.postbag.comment.thread.Position;
import dev.postbag.comment.thread.ReadChanges;
import dev.postbag.comment.thread.ReadingChanges;
import dev.postbag.comment.thread.ReadingThreads;
import dev.postbag.comment.thread.ThreadPart;
import dev.postbag.comment.thread.ThreadReading;
import dev.postbag.kit.paging.Page;
import dev.postbag.kit.paging.PageRequest;
import dev.postbag.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A post's thread over HTTP, part by part. */
@Path("/api/v1/posts/{id}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "comments")
@PermitAll
@RunOnVirtualThread
public class ThreadResource {

    private final ReadingThreads reading;
    private final ReadingChanges readingChanges;
    private final Changes changes;
    private final Liftings liftings;

    public ThreadResource(ReadingThreads reading, ReadingChanges readingChanges, Changes changes, Liftings liftings) {
        this.reading = reading;
        this.readingChanges = readingChanges;
        this.changes = changes;
        this.liftings = liftings;
    }

    @GET
    @Operation(
            operationId = "listComments",
            summary = "The comments under a post",
            description = "A comment that cannot be read is left out, unless something published answers it: then it"
                    + " is an empty shell, without words and without a name. Following nextCursor to the end meets each"
                    + " comment that was there all the while once, by oldest and newest. By most-reacted and"
                    + " most-replied it does so while the counts stay as they are: a comment whose count changes"
                    + " meanwhile moves, and may be met twice or not at all. A cursor goes on in the order and under"
                    + " the parent it was given for, and is refused by others (`bad-cursor`). With `since` it tells"
                    + " instead what readers saw change: each comment as it is now, once at least, those taken away as"
                    + " empty shells; of these, and of the shells that come with a reply, those are to be shown that"
                    + " something published hangs on. The order is that of the changes, and no clock's.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the thread.",
            headers = {
                @Header(
                        name = "Link",
                        description = "The next page, rel=next.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "ETag",
                        description = "Changes when the page does.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = CommentPageView.class),
                            examples = @ExampleObject(name = "page", value = Examples.PAGE)))
    @APIResponse(responseCode = "304", description = "The page is as If-None-Match says.")
    @APIResponse(responseCode = "400", description = "A parameter is wrong.")
    @APIResponse(
            responseCode = "404",
            description = "No published post has this id (`post-not-found`), or the parent is no comment that can be"
                    + " read there (`comment-not-found`).")
    @APIResponse(responseCode = "410", description = "The post was withdrawn.")
    public Response list(
            @PathParam("id") @Parameter(description = "The post's id.", example = "p7f3") String postId,
            @BeanParam PartRequest asked,
            @BeanParam ChangesRequest changes,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo address,
            @Context Request conditions) {
        ThreadPart part = asked.of(postId);
        if (!changes.isThere()) {
            return list(part, page, address, conditions);
        }
        if (!part.equals(ThreadPart.whole(postId)) || asked.sort != null) {
            throw ProblemException.badParameter("since", "goes with neither sort nor parent");
        }
        return changed(changes.of(postId, page), address);
    }

    private Response list(ThreadPart part, PageRequest page, UriInfo address, Request conditions) {
        Optional<Position> after = ThreadCursor.position(page, part);
        // Read before the comments are: what changes while they are read is told of again.
        long drawn = after.isEmpty() ? changes.drawn(part.post()) : 0;
        return switch (reading.read(part, after, page.limit() + 1)) {
            case ThreadReading.NoSuchPost none -> throw CommentProblems.noSuchPost();
            case ThreadReading.PostWithdrawn withdrawn -> throw CommentProblems.postWithdrawn();
            case ThreadReading.NoSuchParent none -> throw CommentProblems.noSuchComment();
            case ThreadReading.Shown shown -> {
                List<Listed> comments = liftings.onto(shown.comments());
                Response list = Page.of(comments, page.limit(), listed -> ThreadCursor.of(part, listed))
                        .map(CommentView::of)
                        .answer(address);
                yield CommentAnswers.cached(
                        conditions,
                        after.isEmpty() ? CommentPageView.with(ChangesRequest.word(part.post(), drawn), list) : list,
                        comments.stream().map(CommentAnswers::mark));
            }
        };
    }

    private Response changed(ReadChanges asked, UriInfo address) {
        return switch (readingChanges.read(asked)) {
            case ChangesReading.NoSuchPost none -> throw CommentProblems.noSuchPost();
            case ChangesReading.PostWithdrawn withdrawn -> throw CommentProblems.postWithdrawn();
            case ChangesReading.Shown shown ->
                Response.fromResponse(page(asked, shown, address))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
        };
    }

    private Response page(ReadChanges asked, ChangesReading.Shown shown, UriInfo address) {
        List<CommentView> items =
                liftings.onto(shown.comments()).stream().map(CommentView::of).toList();
        return shown.next()
                .map(next -> new Page<>(items, ChangesRequest.cursor(asked, next, shown.until())).answer(address))
                .orElseGet(() -> CommentPageView.with(
                        ChangesRequest.word(asked.post(), shown.until()), new Page<>(items, null).answer(address)));
    }
}
