package dev.postbag.comment.thread.api;

import dev.postbag.comment.thread.Liftings;
import dev.postbag.comment.thread.Receipt;
import dev.postbag.comment.thread.ReviseComment;
import dev.postbag.comment.thread.ReviseResult;
import dev.postbag.comment.thread.RevisingComments;
import dev.postbag.comment.thread.Tallies;
import dev.postbag.kit.body.ShortBody;
import dev.postbag.kit.condition.IfMatch;
import dev.postbag.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Saying a comment otherwise over HTTP, with its receipt. */
@Path("/api/v1/comments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "comments")
@PermitAll
@RunOnVirtualThread
public class RevisingResource {

    private final RevisingComments revising;
    private final Tallies tallies;
    private final Liftings liftings;

    public RevisingResource(RevisingComments revising, Tallies tallies, Liftings liftings) {
        this.revising = revising;
        this.tallies = tallies;
        this.liftings = liftings;
    }

    @PATCH
    @ShortBody
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reviseComment",
            summary = "Edit a comment, or say whether it may be picked",
            description = "With its receipt. What it says can be edited for a while after it was written: each edit is"
                    + " a revision; readers see the newest, its contributor all. Words it says already make none."
                    + " Consent to being picked can be given and taken back at any time.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = RevisionRequest.class),
                            examples = {
                                @ExampleObject(name = "edit", value = Examples.REVISION),
                                @ExampleObject(name = "consent", value = Examples.CONSENT)
                            }))
    @APIResponse(
            responseCode = "200",
            description = "The comment as it is now.",
            headers = {
                @Header(name = "ETag", description = "Its version.", schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Link",
                        description = "The thread it is in, rel=collection.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = CommentView.class),
                            examples = @ExampleObject(name = "own", value = Examples.OWN)))
    @APIResponse(
            responseCode = "400",
            description =
                    "The body, or a header, breaks a rule (`invalid-request`, `malformed-json`," + " `bad-parameter`).")
    @APIResponse(responseCode = "401", description = "The receipt is missing (`receipt-missing`).")
    @APIResponse(responseCode = "403", description = "The receipt is not this comment's (`receipt-wrong`).")
    @APIResponse(responseCode = "404", description = "No comment has this id (`comment-not-found`).")
    @APIResponse(
            responseCode = "409",
            description = "The time for edits is over (`edit-window-over`), it was edited too often"
                    + " (`too-many-revisions`), or it may tell who wrote it (`self-identification`): send it"
                    + " otherwise, or with `acknowledged`.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(anyOf = {Problem.class, IdentifyingProblem.class}),
                            examples = @ExampleObject(name = "self-identification", value = Examples.IDENTIFYING)))
    @APIResponse(
            responseCode = "410",
            description = "The comment was withdrawn (`comment-withdrawn`) or rejected (`comment-rejected`).")
    @APIResponse(
            responseCode = "412",
            description = "It is another version by now than If-Match says (`precondition-failed`).")
    @APIResponse(responseCode = "413", description = "The request is too large to be a comment (`too-large`).")
    @APIResponse(responseCode = "415", description = "The request is not JSON (`unsupported-media-type`).")
    @APIResponse(responseCode = "428", description = "If-Match is missing (`precondition-required`).")
    public Response revise(
            @PathParam("id") @Parameter(description = "The comment's id.", example = "m2vd2n7pqx3mwy5zt6rb2hjcfa")
                    String commentId,
            @HeaderParam(Headers.RECEIPT) @Parameter(description = "The comment's receipt.", required = true) @Nullable
                    String receipt,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(
                            description = "The comment's ETag: what is edited is what its contributor has seen.",
                            example = "\"1\"",
                            required = true)
                    @Nullable
                    String seen,
            @Nullable RevisionRequest sent) {
        if (receipt == null) {
            throw CommentProblems.noReceipt();
        }
        long version = IfMatch.version(seen);
        RevisionRequest change = somethingOf(sent);
        ReviseComment wish = new ReviseComment(
                commentId,
                new Receipt(receipt),
                version,
                Optional.ofNullable(change.body()).map(SentWords::read),
                Optional.ofNullable(change.mayBePicked()),
                Boolean.TRUE.equals(change.acknowledged()));
        return switch (revising.revise(wish)) {
            case ReviseResult.GivesAway away -> IdentifyingProblem.answer(away.giveaways());
            case ReviseResult.Refused refused -> throw CommentProblems.of(refused.reason());
            case ReviseResult.Revised revised ->
                CommentAnswers.own(
                        CommentAnswers.listed(revised.comment(), tallies, liftings),
                        wish.receipt(),
                        revised.editableUntil());
        };
    }

    private static RevisionRequest somethingOf(@Nullable RevisionRequest sent) {
        if (sent == null || sent.body() == null && sent.mayBePicked() == null) {
            throw CommentProblems.unusableBody("is missing, and so is mayBePicked");
        }
        return sent;
    }
}
