package dev.postbag.comment.thread.api;

import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.Place;
import dev.postbag.comment.thread.ReadingThreads;
import dev.postbag.comment.thread.ThreadReading;
import dev.postbag.kit.paging.Cursor;
import dev.postbag.kit.paging.Page;
import dev.postbag.kit.paging.PageRequest;
import dev.postbag.kit.problem.Problem;
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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

    public ThreadResource(ReadingThreads reading) {
        this.reading = reading;
    }

    @GET
    @Operation(
            operationId = "listComments",
            summary = "The comments under a post",
            description = "Oldest first, by when they were written. A comment that cannot be read is left out, unless"
                    + " something published answers it: then it is an empty shell, without words and without a name.")
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
    @APIResponse(
            responseCode = "400",
            description = "A parameter is wrong.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "No published post has this id.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "410",
            description = "The post was withdrawn.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response list(
            @PathParam("id") @Parameter(description = "The post's id.", example = "p7f3") String postId,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo address,
            @Context Request conditions) {
        // A cursor of one thread is refused by another.
        String list = "comments:" + postId;
        Optional<Place> after = page.cursor(list, 2).map(ThreadResource::placeOf);
        return switch (reading.read(postId, after, page.limit() + 1)) {
            case ThreadReading.NoSuchPost none -> throw CommentProblems.noSuchPost();
            case ThreadReading.PostWithdrawn withdrawn -> throw CommentProblems.postWithdrawn();
            case ThreadReading.Shown shown ->
                answer(
                        shown,
                        conditions,
                        Page.of(shown.comments(), page.limit(), comment -> cursorOf(list, comment))
                                .map(CommentView::of)
                                .answer(address));
        };
    }

    private static Response answer(ThreadReading.Shown shown, Request conditions, Response page) {
        String content = shown.comments().stream()
                .map(comment -> comment.id() + " " + comment.version())
                .collect(Collectors.joining(","));
        EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.US_ASCII))
                .toString());
        Response.ResponseBuilder unchanged = conditions.evaluatePreconditions(tag);
        return (unchanged == null ? Response.fromResponse(page) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private static Cursor cursorOf(String list, Comment comment) {
        return Cursor.of(list, String.valueOf(comment.createdAt().toEpochMilli()), comment.id());
    }

    private static Place placeOf(Cursor cursor) {
        try {
            return new Place(
                    Instant.ofEpochMilli(Long.parseLong(cursor.position().getFirst())),
                    cursor.position().getLast());
        } catch (NumberFormatException | DateTimeException forged) {
            throw ProblemException.badRequest(
                    "bad-cursor", "The cursor cannot be used", "Take nextCursor from an answer of this list.");
        }
    }
}
