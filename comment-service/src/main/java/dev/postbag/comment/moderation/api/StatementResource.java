package dev.postbag.comment.moderation.api;

import dev.postbag.comment.moderation.AppealingDecisions;
import dev.postbag.comment.moderation.StatementReading;
import dev.postbag.comment.moderation.StatingReasons;
import dev.postbag.comment.thread.Receipt;
import dev.postbag.kit.body.ShortBody;
import dev.postbag.kit.problem.ProblemException;
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

/** What was decided about a comment, for its contributor, over HTTP. */
@Path("/api/v1/comments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "comments")
@PermitAll
@RunOnVirtualThread
public class StatementResource {

    private final StatingReasons stating;
    private final AppealingDecisions appealing;

    public StatementResource(StatingReasons stating, AppealingDecisions appealing) {
        this.stating = stating;
        this.appealing = appealing;
    }

    @GET
    @Path("decision")
    @Operation(
            operationId = "getDecision",
            summary = "What was decided about a comment, and why",
            description = "For its contributor, with its receipt: the latest decision, the revision it was made about,"
                    + " the reason, whether a rule or a moderator decided, and how to appeal. It names no moderator.")
    @APIResponse(
            responseCode = "200",
            description = "The statement of reasons.",
            content =
                    @Content(
                            schema = @Schema(implementation = StatementView.class),
                            examples = @ExampleObject(name = "example", value = ModerationExamples.STATEMENT)))
    @APIResponse(responseCode = "401", description = "The receipt is missing (`receipt-missing`).")
    @APIResponse(responseCode = "403", description = "The receipt is not this comment's (`receipt-wrong`).")
    @APIResponse(
            responseCode = "404",
            description =
                    "No comment has this id (`comment-not-found`), or nothing was decided about it (`nothing-decided`).")
    public Response decision(
            @PathParam("id") @Parameter(description = "The comment's id.", example = "m2vd2n7pqx3mwy5zt6rb2hjcfa")
                    String commentId,
            @HeaderParam("Receipt") @Parameter(description = "The comment's receipt.", required = true) @Nullable
                    String receipt) {
        return statement(commentId, Receipts.read(receipt));
    }

    @POST
    @Path("appeal")
    @ShortBody
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "appealDecision",
            summary = "Have somebody else decide about a rejected comment",
            description = "Once for each comment, with its receipt. A moderator who has not decided on it yet looks at"
                    + " it. The same appeal sent again changes nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AppealRequest.class),
                            examples = @ExampleObject(name = "example", value = ModerationExamples.APPEAL)))
    @APIResponse(
            responseCode = "200",
            description = "The appeal is kept; the statement of reasons as it is now.",
            content =
                    @Content(
                            schema = @Schema(implementation = StatementView.class),
                            examples = @ExampleObject(name = "example", value = ModerationExamples.STATEMENT)))
    @APIResponse(
            responseCode = "400",
            description = "The body breaks a rule (`invalid-request`, `malformed-json`), or a parameter is unknown"
                    + " (`bad-parameter`).")
    @APIResponse(responseCode = "401", description = "The receipt is missing (`receipt-missing`).")
    @APIResponse(responseCode = "403", description = "The receipt is not this comment's (`receipt-wrong`).")
    @APIResponse(responseCode = "404", description = "No comment has this id (`comment-not-found`).")
    @APIResponse(
            responseCode = "409",
            description = "It is not rejected (`not-rejected`), or there was an appeal (`appealed-before`).")
    @APIResponse(responseCode = "410", description = "The comment was withdrawn (`comment-withdrawn`).")
    @APIResponse(responseCode = "413", description = "The request is too large (`too-large`).")
    @APIResponse(responseCode = "415", description = "The request is not JSON.")
    public Response appeal(
            @PathParam("id") @Parameter(description = "The comment's id.", example = "m2vd2n7pqx3mwy5zt6rb2hjcfa")
                    String commentId,
            @HeaderParam("Receipt") @Parameter(description = "The comment's receipt.", required = true) @Nullable
                    String receipt,
            @Nullable AppealRequest sent) {
        Receipt proof = Receipts.read(receipt);
        String text = Texts.read(sent == null ? null : sent.text(), "/text", AppealingDecisions.LONGEST_TEXT);
        if (text.isEmpty()) {
            throw ModerationProblems.invalid("/text", "must say why");
        }
        return switch (appealing.appeal(commentId, proof, text)) {
            case APPEALED -> statement(commentId, proof);
            case NO_SUCH_COMMENT -> throw ModerationProblems.noSuchComment();
            case WRONG_RECEIPT -> throw Receipts.wrong();
            case WITHDRAWN -> throw ModerationProblems.commentWithdrawn();
            case NOT_REJECTED ->
                throw ProblemException.conflict(
                        "not-rejected", "The comment is not rejected", "Only a rejection can be appealed.");
            case APPEALED_BEFORE ->
                throw ProblemException.conflict(
                        "appealed-before", "There was an appeal before", "There is one for each comment.");
        };
    }

    private Response statement(String commentId, Receipt receipt) {
        return switch (stating.read(commentId, receipt)) {
            case StatementReading.NoSuchComment none -> throw ModerationProblems.noSuchComment();
            case StatementReading.WrongReceipt wrong -> throw Receipts.wrong();
            case StatementReading.NothingDecided none ->
                throw ProblemException.notFound(
                        "nothing-decided", "Nothing was decided", "No rule and no moderator decided about it.");
            case StatementReading.Stated stated ->
                Response.ok(StatementView.of(stated))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
        };
    }
}
