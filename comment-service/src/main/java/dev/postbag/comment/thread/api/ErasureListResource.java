package dev.postbag.comment.thread.api;

import dev.postbag.comment.erasure.Erasure;
import dev.postbag.comment.erasure.ErasurePlace;
import dev.postbag.comment.erasure.Erasures;
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

/** The erasures that some holder has not acknowledged, for the desk. */
@Path("/api/v1/erasures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "comments")
@RolesAllowed(Roles.EDITOR)
@SecurityRequirement(name = "token", scopes = Roles.EDITOR)
@RunOnVirtualThread
public class ErasureListResource {

    private static final String INCOMPLETE = "incomplete";
    private static final String LIST = "erasures:" + INCOMPLETE;

    private final Erasures erasures;

    public ErasureListResource(Erasures erasures) {
        this.erasures = erasures;
    }

    @GET
    @Operation(
            operationId = "listErasures",
            summary = "List erasures that are not complete",
            description = "The earliest comes first. A complete one is read at its comment.")
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
                            schema = @Schema(implementation = ErasurePageView.class),
                            examples = @ExampleObject(name = "page", value = ErasureExamples.PAGE)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong (`bad-parameter`, `bad-cursor`).")
    @APIResponse(responseCode = "401", description = "A valid token is needed.")
    @APIResponse(responseCode = "403", description = "The token is not an editor's.")
    public Response list(
            @QueryParam("state")
                    @Parameter(
                            description = "Which erasures; there is one kind to ask for.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {INCOMPLETE},
                                            defaultValue = INCOMPLETE))
                    @Nullable
                    String state,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo address) {
        if (state != null && !state.equals(INCOMPLETE)) {
            throw ProblemException.badParameter("state", "must be " + INCOMPLETE);
        }
        Response list = Page.of(
                        erasures.incomplete(page.cursor(LIST, 2).map(ErasureListResource::placeOf), page.limit() + 1),
                        page.limit(),
                        ErasureListResource::cursorOf)
                .map(ErasureView::of)
                .answer(address);
        return Response.fromResponse(list)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Cursor cursorOf(Erasure erasure) {
        return Cursor.of(LIST, String.valueOf(erasure.at().toEpochMilli()), erasure.comment());
    }

    private static ErasurePlace placeOf(Cursor cursor) {
        try {
            return new ErasurePlace(
                    Instant.ofEpochMilli(Long.parseLong(cursor.position().getFirst())),
                    cursor.position().getLast());
        } catch (NumberFormatException | DateTimeException forged) {
            throw ProblemException.badRequest(
                    "bad-cursor", "The cursor cannot be used", "Take nextCursor from an answer of this list.");
        }
    }
}
