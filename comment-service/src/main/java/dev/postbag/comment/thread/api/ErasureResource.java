package dev.postbag.comment.thread.api;

import dev.postbag.comment.erasure.Erasure;
import dev.postbag.comment.erasure.Erasures;
import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.Comments;
import dev.postbag.comment.thread.EraseComment;
import dev.postbag.comment.thread.EraseResult;
import dev.postbag.comment.thread.ErasingComments;
import dev.postbag.comment.thread.Receipt;
import dev.postbag.kit.body.ShortBody;
import dev.postbag.kit.identity.Roles;
import dev.postbag.kit.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Erasing a comment over HTTP, with its receipt or as an editor, and seeing where its words are gone. */
@Path("/api/v1/comments/{id}/erasure")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "comments")
@PermitAll
@RunOnVirtualThread
public class ErasureResource {

    private final ErasingComments erasing;
    private final Erasures erasures;
    private final Comments comments;
    private final SecurityIdentity identity;

    public ErasureResource(ErasingComments erasing, Erasures erasures, Comments comments, SecurityIdentity identity) {
        this.erasing = erasing;
        this.erasures = erasures;
        this.comments = comments;
        this.identity = identity;
    }

    @POST
    @ShortBody
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "eraseComment",
            summary = "Erase a comment for good",
            description = "With its receipt, or by an editor who says why. Its words, its contributor's name and all"
                    + " that quotes them go, in every post that holds them too; an empty shell stays, so that replies"
                    + " keep their place. It cannot be undone. Done again, it changes nothing.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ErasureRequest.class),
                            examples = @ExampleObject(name = "desk", value = ErasureExamples.REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "The words are gone here; each other holder says so within moments.",
            content =
                    @Content(
                            schema = @Schema(implementation = ErasureView.class),
                            examples = @ExampleObject(name = "erasure", value = ErasureExamples.ERASURE)))
    @APIResponse(
            responseCode = "400",
            description = "An editor's reason is missing or too long (`invalid-request`), the body is no JSON"
                    + " (`malformed-json`), or a parameter is unknown (`bad-parameter`).")
    @APIResponse(
            responseCode = "401",
            description = "The receipt, or a valid token, is needed (`receipt-missing`, `unauthenticated`).")
    @APIResponse(responseCode = "403", description = "The receipt is not this comment's (`receipt-wrong`).")
    @APIResponse(responseCode = "404", description = "No comment has this id (`comment-not-found`).")
    @APIResponse(responseCode = "413", description = "The request is too large (`too-large`).")
    @APIResponse(responseCode = "415", description = "The request is not JSON (`unsupported-media-type`).")
    public Response erase(
            @PathParam("id") @Parameter(description = "The comment's id.", example = "m2vd2n7pqx3mwy5zt6rb2hjcfa")
                    String commentId,
            @HeaderParam(Headers.RECEIPT)
                    @Parameter(description = "The comment's receipt; left out by an editor.")
                    @Nullable
                    String receipt,
            @Nullable ErasureRequest sent) {
        EraseComment order = receipt != null
                ? new EraseComment.ByReceipt(commentId, new Receipt(receipt))
                : new EraseComment.ByDesk(commentId, deskReason(sent));
        return switch (erasing.erase(order)) {
            case EraseResult.NoSuchComment none -> throw CommentProblems.noSuchComment();
            case EraseResult.NotAllowed wrong -> throw CommentProblems.wrongReceipt();
            case EraseResult.Erased erased -> answer(erased.erasure());
        };
    }

    @GET
    @Operation(
            operationId = "getErasure",
            summary = "Where an erased comment's words are gone",
            description = "With the comment's receipt, or by an editor: when it was erased and by whose wish, and for"
                    + " each holder when it said that the words are gone there, and what has to stay.")
    @APIResponse(
            responseCode = "200",
            description = "The erasure.",
            content =
                    @Content(
                            schema = @Schema(implementation = ErasureView.class),
                            examples = @ExampleObject(name = "erasure", value = ErasureExamples.ERASURE)))
    @APIResponse(
            responseCode = "401",
            description = "The receipt, or a valid token, is needed (`receipt-missing`, `unauthenticated`).")
    @APIResponse(responseCode = "403", description = "The receipt is not this comment's (`receipt-wrong`).")
    @APIResponse(
            responseCode = "404",
            description = "No comment has this id (`comment-not-found`), or it is not erased (`not-erased`).")
    public Response read(
            @PathParam("id") @Parameter(description = "The comment's id.", example = "m2vd2n7pqx3mwy5zt6rb2hjcfa")
                    String commentId,
            @HeaderParam(Headers.RECEIPT)
                    @Parameter(description = "The comment's receipt; left out by an editor.")
                    @Nullable
                    String receipt) {
        if (receipt == null && !isEditor()) {
            throw CommentProblems.noReceipt();
        }
        Comment comment = comments.withId(commentId).orElseThrow(CommentProblems::noSuchComment);
        if (receipt != null && !new Receipt(receipt).isOf(comment)) {
            throw CommentProblems.wrongReceipt();
        }
        return answer(erasures.of(commentId)
                .orElseThrow(() -> ProblemException.notFound(
                        "not-erased", "The comment is not erased", "Nobody erased it, and its time is not over.")));
    }

    private String deskReason(@Nullable ErasureRequest sent) {
        if (!isEditor()) {
            throw CommentProblems.noReceipt();
        }
        String reason =
                sent == null || sent.reason() == null ? "" : sent.reason().strip();
        if (reason.isEmpty() || reason.length() > EraseComment.ByDesk.LONGEST_REASON) {
            throw CommentProblems.unusableReason(
                    "must say why, in up to %d characters".formatted(EraseComment.ByDesk.LONGEST_REASON));
        }
        return reason;
    }

    private boolean isEditor() {
        return !identity.isAnonymous() && identity.hasRole(Roles.EDITOR);
    }

    private static Response answer(Erasure erasure) {
        return Response.ok(ErasureView.of(erasure))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
