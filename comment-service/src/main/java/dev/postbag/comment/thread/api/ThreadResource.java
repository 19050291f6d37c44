package dev.postbag.comment.thread.api;

import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.ContributorSecret;
import dev.postbag.comment.thread.Place;
import dev.postbag.comment.thread.ReadingThreads;
import dev.postbag.comment.thread.ThreadReading;
import dev.postbag.comment.thread.Words;
import dev.postbag.comment.thread.WriteComment;
import dev.postbag.comment.thread.WriteResult;
import dev.postbag.comment.thread.WritingComments;
import dev.postbag.kit.paging.Cursor;
import dev.postbag.kit.paging.Page;
import dev.postbag.kit.paging.PageRequest;
import dev.postbag.kit.problem.Problem;
import dev.postbag.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import java.net.URI;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A post's thread over HTTP: reading it, and saying something in it. */
@Path("/api/v1/posts/{postId}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "comments")
@PermitAll
@RunOnVirtualThread
public class ThreadResource {

    private static final int SHORTEST_KEY = 16;
    private static final int LONGEST_KEY = 255;

    private final WritingComments writing;
    private final ReadingThreads reading;

    public ThreadResource(WritingComments writing, ReadingThreads reading) {
        this.writing = writing;
        this.reading = reading;
    }

    @GET
    @Operation(
            operationId = "listComments",
            summary = "The comments under a post",
            description = "Oldest first. A withdrawn comment is left out, unless something published answers it: then"
                    + " it is an empty shell, without words and without a name.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the thread.",
            headers =
                    @Header(
                            name = "Link",
                            description = "The next page, rel=next.",
                            schema = @Schema(type = SchemaType.STRING)),
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
            @PathParam("postId") @Parameter(description = "The post's id.", example = "p7f3") String postId,
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

    @POST
    @ShortBody
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "writeComment",
            summary = "Say something about a post",
            description = "Needs no account. The answer holds the comment and two secrets to keep: its receipt, and"
                    + " the contributor's secret for this thread. Neither is stored: lost receipt, lost rights.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CommentRequest.class),
                            examples = @ExampleObject(name = "comment", value = Examples.REQUEST)))
    @APIResponse(
            responseCode = "201",
            description =
                    "The comment is kept and published. Sent again with the same Idempotency-Key: the same answer.",
            headers =
                    @Header(
                            name = "Location",
                            description = "The comment.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = WrittenCommentView.class),
                            examples = @ExampleObject(name = "written", value = Examples.WRITTEN)))
    @APIResponse(
            responseCode = "400",
            description = "The body, or a header, breaks a rule.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "No published post has this id.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "The thread is closed.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "410",
            description = "The post was withdrawn.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "413",
            description = "The request is too large to be a comment.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "415",
            description = "The request is not JSON.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "The comment to answer is not in this thread, or the Idempotency-Key came with another"
                    + " comment before.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response write(
            @PathParam("postId") @Parameter(description = "The post's id.", example = "p7f3") String postId,
            @HeaderParam(Headers.CONTRIBUTOR)
                    @Parameter(
                            description = "The contributor's secret for this thread, 256 bits in base64url: from the"
                                    + " first answer, or made by the device. Left out: a new contributor.")
                    @Nullable
                    String contributor,
            @HeaderParam(Headers.IDEMPOTENCY_KEY)
                    @Parameter(
                            description = "Random, new for each comment, 16 to 255 characters, a UUID for one: sent"
                                    + " again with it, the comment is not doubled. Keep it to yourself: the receipt"
                                    + " is derived from it.")
                    @Nullable
                    String idempotencyKey,
            @Nullable CommentRequest sent) {
        WriteComment wish = new WriteComment(
                postId,
                wordsOf(sent),
                sent == null ? null : sent.inReplyTo(),
                contributorOf(contributor),
                keyOf(idempotencyKey));
        return switch (writing.write(wish)) {
            case WriteResult.Refused refused -> throw CommentProblems.of(refused.reason());
            case WriteResult.Written written ->
                Response.created(URI.create(CommentView.addressOf(written.comment())))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(WrittenCommentView.of(written))
                        .build();
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

    private static Words wordsOf(@Nullable CommentRequest sent) {
        return switch (Words.read(sent == null ? null : sent.body())) {
            case Words.Reading.Readable readable -> readable.words();
            case Words.Reading.Unreadable unreadable -> throw CommentProblems.unusableBody(unreadable.reason());
        };
    }

    private static Optional<ContributorSecret> contributorOf(@Nullable String header) {
        Optional<ContributorSecret> secret = Optional.ofNullable(header).flatMap(ContributorSecret::read);
        if (header != null && secret.isEmpty()) {
            throw ProblemException.badParameter(Headers.CONTRIBUTOR, "must be 256 bits in base64url: 43 characters");
        }
        return secret;
    }

    private static Optional<String> keyOf(@Nullable String header) {
        if (header != null && (header.length() < SHORTEST_KEY || header.length() > LONGEST_KEY)) {
            throw ProblemException.badParameter(
                    Headers.IDEMPOTENCY_KEY, "must have %d to %d characters".formatted(SHORTEST_KEY, LONGEST_KEY));
        }
        return Optional.ofNullable(header);
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
