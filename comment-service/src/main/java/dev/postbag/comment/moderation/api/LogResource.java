package dev.postbag.comment.moderation.api;

import dev.postbag.comment.decision.LoggedDecisions;
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

/** All that was decided, over HTTP. */
@Path("/api/v1/moderation/log")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "moderation")
@RolesAllowed(Roles.MODERATOR)
@SecurityRequirement(name = "token", scopes = Roles.MODERATOR)
@RunOnVirtualThread
public class LogResource {

    private static final String LIST = "decisions";

    private final LoggedDecisions decisions;

    public LogResource(LoggedDecisions decisions) {
        this.decisions = decisions;
    }

    @GET
    @Operation(
            operationId = "listDecisions",
            summary = "All that was decided",
            description = "By moderators and by rules, newest first. Nothing in it is ever changed or deleted, not when"
                    + " a comment is withdrawn either; it holds no contributor's words.")
    @APIResponse(
            responseCode = "200",
            description = "Part of the log.",
            headers =
                    @Header(
                            name = "Link",
                            description = "The next page, rel=next.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = LogPageView.class),
                            examples = @ExampleObject(name = "page", value = ModerationExamples.LOG)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong.")
    @APIResponse(responseCode = "401", description = "A valid token is needed.")
    @APIResponse(responseCode = "403", description = "The token is not a moderator's.")
    public Response list(@BeanParam @Valid PageRequest page, @Context UriInfo address) {
        Optional<LoggedDecisions.Place> after = page.cursor(LIST, 2).map(LogResource::placeOf);
        Response list = Page.of(
                        decisions.newest(after, page.limit() + 1), page.limit(), logged -> cursorOf(logged.place()))
                .map(LogPageView.Entry::of)
                .answer(address);
        return Response.fromResponse(list)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Cursor cursorOf(LoggedDecisions.Place place) {
        return Cursor.of(LIST, String.valueOf(place.at().toEpochMilli()), place.key());
    }

    private static LoggedDecisions.Place placeOf(Cursor cursor) {
        try {
            return new LoggedDecisions.Place(
                    Instant.ofEpochMilli(Long.parseLong(cursor.position().getFirst())),
                    cursor.position().getLast());
        } catch (NumberFormatException | DateTimeException forged) {
            throw ModerationProblems.badCursor();
        }
    }
}
