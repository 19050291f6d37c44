package dev.postbag.comment.pick.api;

import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.PickedComments;
import dev.postbag.comment.thread.PickedComments.PickPlace;
import dev.postbag.kit.identity.Roles;
import dev.postbag.kit.paging.Cursor;
import dev.postbag.kit.paging.Page;
import dev.postbag.kit.paging.PageRequest;
import dev.postbag.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The picked comments, for the desk to choose from. */
@Path("/api/v1/picks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "picks")
@RolesAllowed(Roles.EDITOR)
@SecurityRequirement(name = "token", scopes = Roles.EDITOR)
@RunOnVirtualThread
public class PickListResource {

    private static final String LIST = "picks";

    private final PickedComments comments;

    public PickListResource(PickedComments comments) {
        this.comments = comments;
    }

    @GET
    @Operation(
            operationId = "listPicks",
            summary = "List picked comments",
            description = "The one picked last comes first.")
    @APIResponse(
            responseCode = "200",
            description = "Part of the list.",
            headers =
                    @Header(
                            name = "Link",
                            description = "The next page, rel=next.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = PickPageView.class),
                            examples = @ExampleObject(name = "page", value = PickExamples.PAGE)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong.")
    @APIResponse(responseCode = "401", description = "A valid token is needed.")
    @APIResponse(responseCode = "403", description = "The token is not an editor's.")
    public Response list(
            @QueryParam("post") @Parameter(description = "Of this post's thread alone.", example = "p7f3") @Nullable
                    String post,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo address) {
        Optional<PickPlace> after = page.cursor(LIST, 2).map(PickListResource::placeOf);
        Response list = Page.of(
                        comments.picked(Optional.ofNullable(post), after, page.limit() + 1),
                        page.limit(),
                        PickListResource::cursorOf)
                .map(PickView::of)
                .answer(address);
        return Response.fromResponse(list)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Cursor cursorOf(Comment comment) {
        return Cursor.of(LIST, String.valueOf(comment.pick().orElseThrow().at().toEpochMilli()), comment.id());
    }

    private static PickPlace placeOf(Cursor cursor) {
        try {
            return new PickPlace(
                    Instant.ofEpochMilli(Long.parseLong(cursor.position().getFirst())),
                    cursor.position().getLast());
        } catch (NumberFormatException | DateTimeException forged) {
            throw ProblemException.badRequest(
                    "bad-cursor", "The cursor cannot be used", "Take nextCursor from an answer of this list.");
        }
    }
}
