package dev.postbag.comment.imported.api;

import dev.postbag.comment.imported.ImportedComments;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The imported comments that wait for their post or their parent, for the desk to look at. */
@Path("/api/v1/imported-comments/orphans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imported comments", description = "Comments of other systems, on their way into threads.")
@RolesAllowed(Roles.EDITOR)
@SecurityRequirement(name = "token", scopes = Roles.EDITOR)
@RunOnVirtualThread
public class OrphanResource {

    private static final String LIST = "orphans";

    private final ImportedComments comments;

    public OrphanResource(ImportedComments comments) {
        this.comments = comments;
    }

    @GET
    @Operation(
            operationId = "listOrphanedComments",
            summary = "List imported comments that are in no thread",
            description = "The one that has waited longest comes first. Each is let into its thread when what it waits"
                    + " for comes; taking in a capture that holds it is enough.")
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
                            schema = @Schema(implementation = OrphanPageView.class),
                            examples = @ExampleObject(name = "page", value = OrphanExamples.PAGE)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong.")
    @APIResponse(responseCode = "401", description = "A valid token is needed.")
    @APIResponse(responseCode = "403", description = "The token is not an editor's.")
    public Response list(@BeanParam @Valid PageRequest page, @Context UriInfo address) {
        Optional<ImportedComments.Place> after = page.cursor(LIST, 2).map(OrphanResource::placeOf);
        Response list = Page.of(
                        comments.orphans(after, page.limit() + 1), page.limit(), orphan -> cursorOf(orphan.place()))
                .map(OrphanView::of)
                .answer(address);
        return Response.fromResponse(list)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Cursor cursorOf(ImportedComments.Place place) {
        return Cursor.of(LIST, String.valueOf(place.takenAt().toEpochMilli()), place.id());
    }

    private static ImportedComments.Place placeOf(Cursor cursor) {
        try {
            return new ImportedComments.Place(
                    Instant.ofEpochMilli(Long.parseLong(cursor.position().getFirst())),
                    cursor.position().getLast());
        } catch (NumberFormatException | DateTimeException forged) {
            throw ProblemException.badRequest(
                    "bad-cursor", "The cursor cannot be used", "Take nextCursor from an answer of this list.");
        }
    }
}
