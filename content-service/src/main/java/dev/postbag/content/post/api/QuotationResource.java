package dev.postbag.content.post.api;

import dev.postbag.content.post.QuotationResult;
import dev.postbag.content.post.RestoreQuotation;
import dev.postbag.content.post.RestoringQuotations;
import dev.postbag.content.post.WithdrawQuotation;
import dev.postbag.content.post.WithdrawalReason;
import dev.postbag.content.post.WithdrawingQuotations;
import dev.postbag.kit.identity.Roles;
import dev.postbag.kit.problem.Problem;
import dev.postbag.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Taking one quotation out of a post, and putting it back, for editors. */
@Path("/api/v1/posts/{id}/quotations/{block}")
@Tag(name = "posts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.EDITOR)
@SecurityRequirement(name = "token", scopes = Roles.EDITOR)
@RunOnVirtualThread
@APIResponse(
        responseCode = "400",
        description = "The body is not what is expected (`invalid-request`, `malformed-json`), or a parameter is"
                + " unknown (`bad-parameter`).")
@APIResponse(responseCode = "401", description = "No valid token (`unauthenticated`).")
@APIResponse(responseCode = "403", description = "The token is not an editor's (`forbidden`).")
@APIResponse(
        responseCode = "404",
        description = "There is no such post (`post-not-found`), or that revision of it has no such quotation"
                + " (`quotation-not-found`).",
        content =
                @Content(
                        mediaType = Problem.MEDIA_TYPE,
                        schema = @Schema(implementation = Problem.class),
                        examples = @ExampleObject(name = "none", value = Examples.QUOTATION_NOT_FOUND)))
@APIResponse(
        responseCode = "409",
        description = "That revision was made without the words and is not the current one (`quotation-outdated`), or"
                + " the quotation never had words (`quotation-wordless`), or the comment it holds was taken down"
                + " (`comment-taken-down`).",
        content =
                @Content(
                        mediaType = Problem.MEDIA_TYPE,
                        schema = @Schema(implementation = Problem.class),
                        examples = @ExampleObject(name = "outdated", value = Examples.QUOTATION_OUTDATED)))
@APIResponse(
        responseCode = "410",
        description = "The whole post was withdrawn (`post-withdrawn`).",
        content =
                @Content(
                        mediaType = Problem.MEDIA_TYPE,
                        schema = @Schema(implementation = Problem.class),
                        examples = @ExampleObject(name = "withdrawn", value = Examples.POST_WITHDRAWN)))
@APIResponse(responseCode = "415", description = "The body is not JSON (`unsupported-media-type`).")
public class QuotationResource {

    private final WithdrawingQuotations withdrawing;
    private final RestoringQuotations restoring;

    QuotationResource(WithdrawingQuotations withdrawing, RestoringQuotations restoring) {
        this.withdrawing = withdrawing;
        this.restoring = restoring;
    }

    @POST
    @Path("/withdraw")
    @Operation(
            operationId = "withdrawQuotation",
            summary = "Take one quotation's words out of a post",
            description = "The post gets a revision in which the quotation keeps its citation, has no words, and says"
                    + " that it was withdrawn. Earlier revisions stay as they are, but nobody is given these words of"
                    + " them any more, and no capture brings them back. The words are known again wherever they stand"
                    + " in this post, also as paragraphs: a block that repeats eight of them in a row is left out too."
                    + " A second order changes nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Order.class),
                            examples = @ExampleObject(name = "order", value = Examples.WITHDRAW_QUOTATION)))
    @APIResponse(
            responseCode = "200",
            description = "The words are out.",
            content =
                    @Content(
                            schema = @Schema(implementation = QuotationView.class),
                            examples = @ExampleObject(name = "out", value = Examples.QUOTATION_WITHDRAWN)))
    public QuotationView withdraw(
            @Parameter(description = "The post's id, or an address it has or had.") @PathParam("id") String post,
            @Parameter(description = "The quotation's block id in the revision named.", example = "b3")
                    @PathParam("block")
                    String block,
            @NotNull @Valid Order order) {
        WithdrawalReason reason = WithdrawalReason.read(order.reason()).orElseThrow();
        return answer(withdrawing.withdraw(new WithdrawQuotation(post, order.revision(), block, reason, order.note())));
    }

    @POST
    @Path("/restore")
    @Operation(
            operationId = "restoreQuotation",
            summary = "Put a withdrawn quotation's words back",
            description = "The post gets a further revision with the words, and earlier ones are given whole again."
                    + " A second order, or one about a quotation that was never withdrawn, changes nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Return.class),
                            examples = @ExampleObject(name = "order", value = Examples.RESTORE_QUOTATION)))
    @APIResponse(
            responseCode = "200",
            description = "The words stand in the post.",
            content =
                    @Content(
                            schema = @Schema(implementation = QuotationView.class),
                            examples = @ExampleObject(name = "back", value = Examples.QUOTATION_RESTORED)))
    public QuotationView restore(
            @Parameter(description = "The post's id, or an address it has or had.") @PathParam("id") String post,
            @Parameter(description = "The quotation's block id in the revision named.", example = "b3")
                    @PathParam("block")
                    String block,
            @NotNull @Valid Return order) {
        return answer(restoring.restore(new RestoreQuotation(post, order.revision(), block)));
    }

    private static QuotationView answer(QuotationResult result) {
        return switch (result) {
            case QuotationResult.Withdrawn withdrawn -> QuotationView.of(withdrawn.post(), withdrawn.quotation());
            case QuotationResult.Restored restored -> QuotationView.of(restored.post());
            case QuotationResult.NoSuchPost none -> throw PostLookup.notFound();
            case QuotationResult.PostGone gone -> throw PostLookup.withdrawn();
            case QuotationResult.NoSuchQuotation none ->
                throw ProblemException.notFound(
                        "quotation-not-found",
                        "No such quotation",
                        "That revision of the post has no quotation of this id.");
            case QuotationResult.Outdated outdated ->
                throw ProblemException.conflict(
                        "quotation-outdated",
                        "The revision is not the current one",
                        "That revision was made without the words. Name the current one.");
            case QuotationResult.TakenDown down ->
                throw ProblemException.conflict(
                        "comment-taken-down",
                        "The comment was taken down",
                        "It was withdrawn or rejected, or its contributor no longer consents.");
            case QuotationResult.Wordless wordless ->
                throw ProblemException.conflict(
                        "quotation-wordless", "The quotation has no words", "There is nothing in it to take out.");
        };
    }

    /** The order to take a quotation's words out, as it comes. */
    @Schema(name = "WithdrawQuotation", description = "The order to take a quotation's words out.")
    public record Order(
            @Schema(description = "The revision that the block id is of; the post says which it has.", required = true)
            @NotNull
            @Min(1)
            Integer revision,

            @Schema(
                    description = "Why, as readers are told.",
                    required = true,
                    enumeration = {"rights", "privacy", "legal", "mistake"})
            @NotNull
            @Pattern(regexp = "rights|privacy|legal|mistake")
            String reason,

            @Schema(description = "Why, for the desk; readers do not see it.", required = true)
            @NotBlank
            @Size(max = 2000)
            String note) {}

    /** The order to put a quotation's words back, as it comes. */
    @Schema(name = "RestoreQuotation", description = "The order to put a quotation's words back.")
    public record Return(
            @Schema(description = "The revision that the block id is of; the post says which it has.", required = true)
            @NotNull
            @Min(1)
            Integer revision) {}
}
