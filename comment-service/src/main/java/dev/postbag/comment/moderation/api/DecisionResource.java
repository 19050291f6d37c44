package dev.postbag.comment.moderation.api;

import dev.postbag.comment.moderation.DecideComment;
import dev.postbag.comment.moderation.DecideResult;
import dev.postbag.comment.moderation.DecidingComments;
import dev.postbag.comment.thread.Comment;
import dev.postbag.kit.identity.Roles;
import dev.postbag.kit.link.CollectionLink;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Deciding about comments over HTTP, many at once. */
@Path("/api/v1/moderation/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "moderation", description = "What is shown and what is not, always with a reason.")
@RolesAllowed(Roles.MODERATOR)
@SecurityRequirement(name = "token", scopes = Roles.MODERATOR)
@RunOnVirtualThread
public class DecisionResource {

    /** Servers and proxies take about 8 kB of headers. */
    private static final int MOST_LINKS = 20;

    private final DecidingComments deciding;
    private final JsonWebToken token;

    public DecisionResource(DecidingComments deciding, JsonWebToken token) {
        this.deciding = deciding;
        this.token = token;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideComments",
            summary = "Decide about comments",
            description = "Each decision cites the revision that was read, and a reason; one about a revision that is"
                    + " not current is refused. Each is answered for itself: others go on when one is refused. Sent"
                    + " again, it changes nothing. All decisions stay in the log.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = DecisionsRequest.class),
                            examples = @ExampleObject(name = "decisions", value = ModerationExamples.DECISIONS)))
    @APIResponse(
            responseCode = "200",
            description = "What became of each.",
            headers =
                    @Header(
                            name = "Link",
                            description = "From each comment that was decided about to its thread, rel=collection; not"
                                    + " there where those are more than 20.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = DecisionResultsView.class),
                            examples = @ExampleObject(name = "results", value = ModerationExamples.RESULTS)))
    @APIResponse(
            responseCode = "400",
            description = "The body breaks a rule (`invalid-request`, `malformed-json`), or a parameter is unknown"
                    + " (`bad-parameter`). Nothing is decided.")
    @APIResponse(responseCode = "401", description = "A valid token is needed.")
    @APIResponse(responseCode = "403", description = "The token is not a moderator's.")
    @APIResponse(responseCode = "415", description = "The request is not JSON.")
    public Response decide(@Nullable DecisionsRequest sent) {
        List<DecisionResultsView.Outcome> outcomes = new ArrayList<>();
        List<String> links = new ArrayList<>();
        for (DecideComment wish : DecisionsRequest.read(sent, token.getSubject())) {
            DecideResult result = deciding.decide(wish);
            outcomes.add(DecisionResultsView.of(wish.comment(), result));
            if (result instanceof DecideResult.Decided decided) {
                links.add(toThread(decided.comment()));
            }
        }
        Response.ResponseBuilder answer =
                Response.ok(new DecisionResultsView(outcomes)).header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (links.size() <= MOST_LINKS) {
            links.forEach(link -> answer.header(HttpHeaders.LINK, link));
        }
        return answer.build();
    }

    private static String toThread(Comment comment) {
        return CollectionLink.from(
                "/api/v1/comments/" + comment.id(), "/api/v1/posts/%s/comments".formatted(comment.post()));
    }
}
