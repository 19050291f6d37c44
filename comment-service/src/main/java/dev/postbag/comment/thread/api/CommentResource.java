package dev.postbag.comment.thread.api;

import dev.postbag.comment.thread.CommentReading;
import dev.postbag.comment.thread.Liftings;
import dev.postbag.comment.thread.Listed;
import dev.postbag.comment.thread.ReadingComments;
import dev.postbag.comment.thread.Receipt;
import dev.postbag.comment.thread.Tallies;
import dev.postbag.comment.thread.WithdrawResult;
import dev.postbag.comment.thread.WithdrawingComments;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.links.Link;
import org.eclipse.microprofile.openapi.annotations.links.LinkParameter;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One comment over HTTP: reading it, and taking it back with its receipt. */
@Path("/api/v1/comments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "comments")
@PermitAll
@RunOnVirtualThread
public class CommentResource {

    private final ReadingComments reading;
    private final WithdrawingComments withdrawing;
    private final Tallies tallies;
    private final Liftings liftings;

    public CommentResource(
            ReadingComments reading, WithdrawingComments withdrawing, Tallies tallies, Liftings liftings) {
        this.reading = reading;
        this.withdrawing = withdrawing;
        this.tallies = tallies;
        this.liftings = liftings;
    }

    @GET
    @Operation(
            operationId = "getComment",
            summary = "One comment",
            description = "Everybody sees a published comment. With its receipt, its contributor sees it in any state,"
                    + " with all its revisions, until when it can be edited, and whether it may be picked.")
    @APIResponse(
            responseCode = "200",
            description = "The comment.",
            headers = @Header(name = "ETag", description = "Its version.", schema = @Schema(type = SchemaType.STRING)),
            links = {
                @Link(
                        name = "revise",
                        operationId = "reviseComment",
                        parameters = {
                            @LinkParameter(name = "id", expression = "$request.path.id"),
                            @LinkParameter(name = "Receipt", expression = "$request.header.Receipt"),
                            @LinkParameter(name = "If-Match", expression = "$response.header.ETag")
                        })
            },
            content =
                    @Content(
                            schema = @Schema(implementation = CommentView.class),
                            examples = {
                                @ExampleObject(name = "comment", value = Examples.COMMENT),
                                @ExampleObject(name = "own", value = Examples.OWN)
                            }))
    @APIResponse(responseCode = "304", description = "It is as If-None-Match says.")
    @APIResponse(responseCode = "403", description = "The receipt is not this comment's.")
    @APIResponse(responseCode = "404", description = "No comment has this id.")
    @APIResponse(
            responseCode = "410",
            description = "The comment was withdrawn or rejected, or its post was withdrawn.")
    public Response get(
            @PathParam("id") @Parameter(description = "The comment's id.", example = "m2vd2n7pqx3mwy5zt6rb2hjcfa")
                    String commentId,
            @HeaderParam(Headers.RECEIPT) @Parameter(description = "The comment's receipt.") @Nullable String receipt,
            @Context Request request) {
        return switch (reading.read(commentId, Optional.ofNullable(receipt).map(Receipt::new))) {
            case CommentReading.Shown shown ->
                answer(CommentAnswers.listed(shown.comment(), tallies, liftings), request);
            case CommentReading.Own own ->
                CommentAnswers.own(
                        CommentAnswers.listed(own.comment(), tallies, liftings),
                        new Receipt(Objects.requireNonNull(receipt)),
                        own.editableUntil());
            case CommentReading.Unreadable unreadable -> throw CommentProblems.of(unreadable);
        };
    }

    @DELETE
    @Operation(
            operationId = "withdrawComment",
            summary = "Take a comment back",
            description =
                    "Its words and its contributor's name are removed. Done again, it changes nothing. Where they were"
                            + " lifted into posts they are shown no more; erase the comment to have them removed there, too.")
    @APIResponse(
            responseCode = "204",
            description = "The comment is withdrawn.",
            headers =
                    @Header(
                            name = "Link",
                            description = "The thread it is in, rel=collection.",
                            schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "401", description = "The receipt is missing.")
    @APIResponse(responseCode = "403", description = "The receipt is not this comment's.")
    @APIResponse(responseCode = "404", description = "No comment has this id.")
    public Response withdraw(
            @PathParam("id") @Parameter(description = "The comment's id.", example = "m2vd2n7pqx3mwy5zt6rb2hjcfa")
                    String commentId,
            @HeaderParam(Headers.RECEIPT) @Parameter(description = "The comment's receipt.", required = true) @Nullable
                    String receipt) {
        if (receipt == null) {
            throw CommentProblems.noReceipt();
        }
        return switch (withdrawing.withdraw(commentId, new Receipt(receipt))) {
            case WithdrawResult.Withdrawn withdrawn ->
                Response.noContent()
                        .header(HttpHeaders.LINK, CommentAnswers.toThread(withdrawn.comment()))
                        .build();
            case WithdrawResult.NoSuchComment none -> throw CommentProblems.noSuchComment();
            case WithdrawResult.WrongReceipt wrong -> throw CommentProblems.wrongReceipt();
        };
    }

    private static Response answer(Listed comment, Request request) {
        EntityTag version = CommentAnswers.tagOf(comment);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(version);
        return (unchanged == null ? Response.ok(CommentView.of(comment)) : unchanged)
                .tag(version)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, Headers.RECEIPT)
                .build();
    }
}
