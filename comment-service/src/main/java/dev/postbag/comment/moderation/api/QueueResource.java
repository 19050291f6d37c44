package dev.postbag.comment.moderation.api;

import dev.postbag.comment.decision.QueuePlace;
import dev.postbag.comment.decision.Waiting;
import dev.postbag.comment.moderation.QueueItem;
import dev.postbag.comment.moderation.ReadingQueue;
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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
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

/** What waits for moderators, over HTTP. */
@Path("/api/v1/moderation/queue")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "moderation")
@RolesAllowed(Roles.MODERATOR)
@SecurityRequirement(name = "token", scopes = Roles.MODERATOR)
@RunOnVirtualThread
public class QueueResource {

    private final ReadingQueue reading;
    private final JsonWebToken token;
    private final Clock clock;

    public QueueResource(ReadingQueue reading, JsonWebToken token, Clock clock) {
        this.reading = reading;
        this.token = token;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listQueue",
            summary = "The comments that wait for a moderator",
            description = "The one that has waited longest first, whoever has taken it; without those that are about"
                    + " what you decided yourself. To be given some that nobody else is, claim them.")
    @APIResponse(
            responseCode = "200",
            description = "Part of the queue.",
            headers =
                    @Header(
                            name = "Link",
                            description = "The next page, rel=next.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = QueuePageView.class),
                            examples = @ExampleObject(name = "page", value = ModerationExamples.QUEUE)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong.")
    @APIResponse(responseCode = "401", description = "A valid token is needed.")
    @APIResponse(responseCode = "403", description = "The token is not a moderator's.")
    public Response list(
            @QueryParam("kind")
                    @Parameter(
                            description = "What they wait for; left out: anything.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"pending", "reported", "appealed"}))
                    @Nullable
                    String asked,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo address) {
        Optional<Waiting.Kind> kind = Optional.ofNullable(asked).map(QueueResource::kindOf);
        String list = "queue:" + kind.map(Waiting.Kind::name).orElse("");
        Optional<QueuePlace> after = page.cursor(list, 1).map(QueueResource::placeOf);
        Instant now = clock.instant();
        List<QueueItem> found = reading.read(kind, token.getSubject(), after, page.limit() + 1);
        Response answer = Page.of(
                        found,
                        page.limit(),
                        item -> Cursor.of(list, item.place().text()))
                .map(item -> QueueItemView.of(item, now))
                .answer(address);
        return Response.fromResponse(answer)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Waiting.Kind kindOf(String asked) {
        return Kinds.read(asked)
                .orElseThrow(() -> ProblemException.badParameter("kind", "must be pending, reported or appealed"));
    }

    private static QueuePlace placeOf(Cursor cursor) {
        return QueuePlace.read(cursor.position().getFirst()).orElseThrow(ModerationProblems::badCursor);
    }
}
