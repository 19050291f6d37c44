package dev.postbag.comment.thread.api;

import dev.postbag.comment.thread.React;
import dev.postbag.comment.thread.ReactResult;
import dev.postbag.comment.thread.ReactingToComments;
import dev.postbag.comment.thread.TakingReactionsBack;
import dev.postbag.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reacting to a comment over HTTP, and taking that back. */
@Path("/api/v1/comments/{id}/reactions/{kind}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "comments")
@PermitAll
@RunOnVirtualThread
public class ReactionResource {

    private final ReactingToComments reacting;
    private final TakingReactionsBack takingBack;

    public ReactionResource(ReactingToComments reacting, TakingReactionsBack takingBack) {
        this.reacting = reacting;
        this.takingBack = takingBack;
    }

    @PUT
    @Operation(
            operationId = "react",
            summary = "React to a comment",
            description = "Needs no account. One contributor has one reaction of each kind to a comment: done again,"
                    + " it changes nothing. Only a keyed hash is stored, another one for each reaction, so that no two"
                    + " can be told to be from one contributor. The comment's counts follow within moments.")
    @APIResponse(
            responseCode = "200",
            description = "The reaction is kept.",
            content =
                    @Content(
                            schema = @Schema(implementation = ReactionView.class),
                            examples = @ExampleObject(name = "reaction", value = Examples.REACTION)))
    @APIResponse(responseCode = "400", description = "The contributor's secret is none (`bad-parameter`).")
    @APIResponse(
            responseCode = "404",
            description = "No comment has this id (`comment-not-found`), or one cannot react so here"
                    + " (`reaction-unknown`).")
    @APIResponse(
            responseCode = "410",
            description = "The comment was withdrawn (`comment-withdrawn`) or rejected (`comment-rejected`), or its"
                    + " post was withdrawn (`post-withdrawn`).")
    public Response react(
            @PathParam("id") @Parameter(description = "The comment's id.", example = "m2vd2n7pqx3mwy5zt6rb2hjcfa")
                    String commentId,
            @PathParam("kind") @Parameter(description = "How.", example = "agree") String kind,
            @HeaderParam(Headers.CONTRIBUTOR)
                    @Parameter(
                            description = "The contributor's secret for this thread: from an answer of this thread, or"
                                    + " made by the device. Left out: a new contributor.",
                            schema = @Schema(type = SchemaType.STRING, pattern = "^([A-Za-z0-9_-]{43})?$"))
                    @Nullable
                    String contributor) {
        return switch (reacting.react(new React(commentId, kind, Headers.contributor(contributor)))) {
            case ReactResult.NoSuchKind none -> throw CommentProblems.noSuchReaction();
            case ReactResult.Refused refused -> throw CommentProblems.of(refused.why());
            case ReactResult.Done done ->
                Response.ok(new ReactionView(commentId, kind, done.contributor().secret()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
        };
    }

    @DELETE
    @Operation(
            operationId = "takeReactionBack",
            summary = "Take a reaction back",
            description = "With the contributor's secret it was made with. Done again, or where there is none, it"
                    + " changes nothing.")
    @APIResponse(responseCode = "204", description = "There is no such reaction of this contributor.")
    @APIResponse(
            responseCode = "400",
            description = "The contributor's secret is missing, or is none (`bad-parameter`).")
    public Response takeBack(
            @PathParam("id") @Parameter(description = "The comment's id.", example = "m2vd2n7pqx3mwy5zt6rb2hjcfa")
                    String commentId,
            @PathParam("kind") @Parameter(description = "How.", example = "agree") String kind,
            @HeaderParam(Headers.CONTRIBUTOR)
                    @Parameter(
                            description = "The contributor's secret for this thread.",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING, pattern = "^[A-Za-z0-9_-]{43}$"))
                    @Nullable
                    String contributor) {
        takingBack.takeBack(
                commentId,
                kind,
                Headers.contributor(contributor)
                        .orElseThrow(() -> ProblemException.badParameter(
                                Headers.CONTRIBUTOR, "is missing: without it nobody can tell that it is yours")));
        return Response.noContent().build();
    }
}
