package dev.postbag.ingest.capture.api;

import dev.postbag.ingest.capture.Capture;
import dev.postbag.ingest.capture.CaptureFormat;
import dev.postbag.ingest.capture.CaptureId;
import dev.postbag.ingest.capture.Captures;
import dev.postbag.ingest.capture.CommentTallies;
import dev.postbag.ingest.capture.ShowingCaptures;
import dev.postbag.ingest.capture.Tallies;
import dev.postbag.ingest.capture.UnplacedComment;
import dev.postbag.kit.identity.Roles;
import dev.postbag.kit.paging.Cursor;
import dev.postbag.kit.paging.Page;
import dev.postbag.kit.paging.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where captures and their reports are seen over HTTP. */
@Path("/api/v1/captures")
@RunOnVirtualThread
@RolesAllowed(Roles.EDITOR)
@SecurityRequirement(name = "token", scopes = Roles.EDITOR)
@Tag(name = "captures", description = "What a blog already has, taken in whole and read as posts.")
@APIResponse(responseCode = "400", description = "A parameter is wrong or not known.")
@APIResponse(responseCode = "401", description = "A valid token is needed.")
@APIResponse(responseCode = "403", description = "The token's roles do not allow this.")
@Produces(MediaType.APPLICATION_JSON)
public class CaptureResource {

    private static final String LIST = "captures";
    private static final int MOST_UNPLACED = 100;

    private final ShowingCaptures showing;
    private final Captures captures;
    private final Tallies tallies;
    private final CommentTallies comments;

    public CaptureResource(ShowingCaptures showing, Captures captures, Tallies tallies, CommentTallies comments) {
        this.showing = showing;
        this.captures = captures;
        this.tallies = tallies;
        this.comments = comments;
    }

    @GET
    @Operation(
            operationId = "listCaptures",
            summary = "List captures",
            description = "Those taken in last come first, each with the numbers of its newest reading.")
    @APIResponse(
            responseCode = "200",
            description = "Part of the list.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CapturePage.class),
                            examples = @ExampleObject(name = "page", value = CaptureExamples.LIST)))
    public Response list(@Valid @BeanParam PageRequest page, @Context UriInfo request) {
        Captures.Place after = page.cursor(LIST, 2).map(CaptureResource::place).orElse(null);
        return Page.of(showing.newestFirst(after, page.limit() + 1), page.limit(), CaptureResource::cursor)
                .map(CaptureView::inList)
                .answer(request);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getCapture",
            summary = "Get a capture's report",
            description = "How far its newest reading is, and what became of the stories and comments of each reading.")
    @APIResponse(
            responseCode = "200",
            description = "The capture and its readings.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CaptureView.class),
                            examples = @ExampleObject(name = "done", value = CaptureExamples.DONE)))
    @APIResponse(responseCode = "404", description = "There is no such capture.")
    public CaptureView find(@Parameter(description = "The capture's id.") @PathParam("id") String id) {
        Capture capture = existing(id);
        return CaptureView.whole(capture, tallies.rejections(capture.id()), unplaced(capture));
    }

    private List<UnplacedComment> unplaced(Capture capture) {
        return capture.readings().stream()
                .filter(reading ->
                        reading.comments().orphaned() + reading.comments().rejected() > 0)
                .flatMap(reading -> comments.unplaced(capture.id(), reading.number(), MOST_UNPLACED).stream())
                .toList();
    }

    @GET
    @Path("/{id}/raw")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            operationId = "getCaptureBytes",
            summary = "Get a capture's bytes",
            description = "Exactly as they were handed in, as a file to save.")
    @APIResponse(
            responseCode = "200",
            description = "The bytes.",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_PLAIN,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "page", value = CaptureExamples.PAGE)))
    @APIResponse(responseCode = "404", description = "There is no such capture.")
    public Response raw(@Parameter(description = "The capture's id.") @PathParam("id") String id) {
        Capture capture = existing(id);
        // Whatever it is, a browser is to show it as text or to save it: it could hold anything.
        MediaType type = capture.declaration().format() == CaptureFormat.BLOGGER_ZIP
                ? MediaType.APPLICATION_OCTET_STREAM_TYPE
                : new MediaType(
                        "text",
                        "plain",
                        Map.of("charset", capture.declaration().charset().name()));
        return captures.open(capture.id())
                .map(bytes -> Response.ok(bytes)
                        .type(type)
                        .header(HttpHeaders.CONTENT_LENGTH, capture.size())
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + capture.id() + ".txt\"")
                        .header("X-Content-Type-Options", "nosniff")
                        .build())
                .orElseThrow(CaptureRefusals::notFound);
    }

    private Capture existing(String id) {
        return CaptureId.parse(id).flatMap(showing::find).orElseThrow(CaptureRefusals::notFound);
    }

    private static Cursor cursor(Capture capture) {
        return Cursor.of(LIST, capture.receivedAt().toString(), capture.id().value());
    }

    private static Captures.Place place(Cursor cursor) {
        return new Captures.Place(
                Instant.parse(cursor.position().getFirst()),
                new CaptureId(cursor.position().getLast()));
    }
}
