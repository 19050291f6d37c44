package dev.postbag.content.selection.api;

import dev.postbag.content.post.PostStatus;
import dev.postbag.content.selection.ReadingSelections;
import dev.postbag.content.selection.RewriteResult;
import dev.postbag.content.selection.RewriteSelection;
import dev.postbag.content.selection.RewritingSelections;
import dev.postbag.content.selection.Selection;
import dev.postbag.kit.condition.IfMatch;
import dev.postbag.kit.identity.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One selection over HTTP: reading it, and having its draft say something else. */
@Path("/api/v1/selections/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "selections")
@RolesAllowed(Roles.EDITOR)
@SecurityRequirement(name = "token", scopes = Roles.EDITOR)
@RunOnVirtualThread
public class OneSelectionResource {

    private static final String EXAMPLE = "k3jq7w2m5xv6tq4nbc2ahd3feu";

    private final ReadingSelections reading;
    private final RewritingSelections rewriting;

    OneSelectionResource(ReadingSelections reading, RewritingSelections rewriting) {
        this.reading = reading;
        this.rewriting = rewriting;
    }

    @GET
    @Operation(
            operationId = "getSelection",
            summary = "Read a selection",
            description = "How the post is laid out: your words, and which comments it holds. The post itself has the"
                    + " comments' words.")
    @APIResponse(
            responseCode = "200",
            description = "The selection.",
            headers = @Header(name = "ETag", description = "For If-Match.", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = SelectionView.class),
                            examples = @ExampleObject(name = "selection", value = SelectionExamples.SELECTION)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown (`bad-parameter`).")
    @APIResponse(responseCode = "401", description = "A valid token is needed.")
    @APIResponse(responseCode = "403", description = "The token is not an editor's.")
    @APIResponse(responseCode = "404", description = "There is no such selection (`selection-not-found`).")
    @APIResponse(responseCode = "410", description = "Its post was withdrawn (`post-withdrawn`).")
    public Response read(
            @PathParam("id") @Parameter(description = "The selection's id.", example = EXAMPLE) String id) {
        Selection selection = reading.read(id).orElseThrow(SelectionProblems::notFound);
        if (selection.post().status() == PostStatus.WITHDRAWN) {
            throw SelectionProblems.gone();
        }
        return SelectionAnswers.of(Response.ok(), selection);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rewriteSelection",
            summary = "Have a selection's draft say something else",
            description =
                    "What it is to say from now on, whole: another order of comments, more of them or fewer, other"
                            + " words of yours. Each comment is quoted as it is picked now; one that is no longer picked can stay"
                            + " where the draft holds it already, and one that was taken down stays without its words. A repeat"
                            + " changes nothing. A published selection cannot be rewritten.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = SelectionRequest.class),
                            examples = @ExampleObject(name = "selection", value = SelectionExamples.REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "The draft as it is now.",
            headers = @Header(name = "ETag", description = "For If-Match.", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = SelectionView.class),
                            examples = @ExampleObject(name = "draft", value = SelectionExamples.SELECTION)))
    @APIResponse(
            responseCode = "400",
            description = "The body breaks a rule (`invalid-request`, `malformed-json`), or If-Match is not one ETag"
                    + " (`bad-parameter`).")
    @APIResponse(responseCode = "401", description = "A valid token is needed.")
    @APIResponse(responseCode = "403", description = "The token is not an editor's.")
    @APIResponse(responseCode = "404", description = "There is no such selection (`selection-not-found`).")
    @APIResponse(
            responseCode = "409",
            description = "A comment is neither picked nor in the draft (`not-picked`; `errors` says which), or the"
                    + " selection is published (`selection-published`).")
    @APIResponse(responseCode = "410", description = "Its post was withdrawn (`post-withdrawn`).")
    @APIResponse(
            responseCode = "412",
            description =
                    "The draft was changed since, by a comment being taken down, for one (`precondition-failed`).")
    @APIResponse(responseCode = "415", description = "The request is not JSON (`unsupported-media-type`).")
    @APIResponse(responseCode = "428", description = "If-Match is missing (`precondition-required`).")
    public Response rewrite(
            @PathParam("id") @Parameter(description = "The selection's id.", example = EXAMPLE) String id,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(
                            description = "The selection's ETag: what is rewritten is what its editor has seen.",
                            example = "\"1\"",
                            required = true)
                    @Nullable
                    String seen,
            @NotNull @Valid SelectionRequest sent) {
        RewriteSelection order = new RewriteSelection(id, IfMatch.version(seen), sent.layout());
        return switch (rewriting.rewrite(order)) {
            case RewriteResult.Rewritten rewritten -> SelectionAnswers.of(Response.ok(), rewritten.selection());
            case RewriteResult.NotPicked none -> throw SelectionProblems.notPicked(none.places());
            case RewriteResult.NoSuchSelection none -> throw SelectionProblems.notFound();
            case RewriteResult.Published published -> throw SelectionProblems.published();
            case RewriteResult.Gone gone -> throw SelectionProblems.gone();
            case RewriteResult.ChangedSince changed -> throw IfMatch.stale();
        };
    }
}
