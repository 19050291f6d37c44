package dev.postbag.content.proposal.api;

import dev.postbag.content.proposal.DecidingProposals;
import dev.postbag.content.proposal.DecisionResult;
import dev.postbag.content.proposal.ListingProposals;
import dev.postbag.content.proposal.Proposal;
import dev.postbag.content.proposal.ProposalStatus;
import dev.postbag.kit.identity.Roles;
import dev.postbag.kit.paging.Cursor;
import dev.postbag.kit.paging.Page;
import dev.postbag.kit.paging.PageRequest;
import dev.postbag.kit.problem.Problem;
import dev.postbag.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a capture's stories may be the same as, for editors to decide. */
@Path("/api/v1/captures/{id}/proposals")
@Tag(name = "posts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.EDITOR)
@SecurityRequirement(name = "token", scopes = Roles.EDITOR)
@RunOnVirtualThread
@APIResponse(responseCode = "400", description = "A parameter is wrong or unknown (`bad-parameter`, `bad-cursor`).")
@APIResponse(responseCode = "401", description = "No valid token (`unauthenticated`).")
@APIResponse(responseCode = "403", description = "The token is not an editor's (`forbidden`).")
public class ProposalResource {

    private static final String LIST = "proposals";

    private final ListingProposals listing;
    private final DecidingProposals deciding;

    ProposalResource(ListingProposals listing, DecidingProposals deciding) {
        this.listing = listing;
        this.deciding = deciding;
    }

    @GET
    @Operation(
            operationId = "listProposals",
            summary = "List what a capture's posts may be the same as",
            description =
                    "A story that is nearly like a post of the days around it makes a post of its own at once, and"
                            + " the question whether the two are the same waits here, with the figures; a little later than"
                            + " the post, since comparing never holds up reading. The decided ones are listed too. A capture"
                            + " that put no question has an empty list.")
    @APIResponse(
            responseCode = "200",
            description = "Part of the list, in an order that does not change.",
            content =
                    @Content(
                            schema = @Schema(implementation = ProposalView.ProposalPage.class),
                            examples = @ExampleObject(name = "open", value = Examples.PAGE)))
    public Response list(
            @Parameter(description = "The capture's id.") @PathParam("id") String capture,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        String after =
                page.cursor(LIST, 1).map(cursor -> cursor.position().getFirst()).orElse(null);
        Page<Proposal> found = Page.of(
                listing.of(capture, after, page.limit() + 1), page.limit(), proposal -> Cursor.of(LIST, proposal.id()));
        return found.map(ProposalView::of).answer(uri);
    }

    @POST
    @Path("/{proposal}/accept")
    @Operation(
            operationId = "acceptProposal",
            summary = "Say that two posts are the same",
            description =
                    "All that told of the one is put into the other: the published one stays, of two published the"
                            + " earlier. Its words become a revision where they would have, had their capture told of that post."
                            + " The id and the addresses of the merged post lead to the other (308). Its comments stay where"
                            + " they are, can be read there, and take no more. The same word again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "They are one.",
            content =
                    @Content(
                            schema = @Schema(implementation = ProposalView.class),
                            examples = @ExampleObject(name = "accepted", value = Examples.ACCEPTED)))
    @APIResponse(
            responseCode = "404",
            description = "The capture has no such proposal (`proposal-not-found`).",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "none", value = Examples.NOT_FOUND)))
    @APIResponse(
            responseCode = "409",
            description = "It was refused before (`proposal-decided`), or one of the posts was withdrawn"
                    + " (`post-withdrawn`).",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "decided", value = Examples.DECIDED)))
    public ProposalView accept(
            @Parameter(description = "The capture's id.") @PathParam("id") String capture,
            @Parameter(description = "The proposal's id.") @PathParam("proposal") String proposal) {
        return decide(capture, proposal, ProposalStatus.ACCEPTED);
    }

    @POST
    @Path("/{proposal}/refuse")
    @Operation(
            operationId = "refuseProposal",
            summary = "Say that two posts are not the same",
            description = "Both stay as they are, and the question about these two is never put again. The same word"
                    + " again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "They stay two.",
            content =
                    @Content(
                            schema = @Schema(implementation = ProposalView.class),
                            examples = @ExampleObject(name = "refused", value = Examples.REFUSED)))
    @APIResponse(
            responseCode = "404",
            description = "The capture has no such proposal (`proposal-not-found`).",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "none", value = Examples.NOT_FOUND)))
    @APIResponse(
            responseCode = "409",
            description = "It was accepted before (`proposal-decided`).",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "decided", value = Examples.DECIDED)))
    public ProposalView refuse(
            @Parameter(description = "The capture's id.") @PathParam("id") String capture,
            @Parameter(description = "The proposal's id.") @PathParam("proposal") String proposal) {
        return decide(capture, proposal, ProposalStatus.REFUSED);
    }

    private ProposalView decide(String capture, String proposal, ProposalStatus decision) {
        return switch (deciding.decide(capture, proposal, decision)) {
            case DecisionResult.Decided decided -> ProposalView.of(decided.proposal());
            case DecisionResult.DecidedOtherwise other ->
                throw new ProblemException(Problem.of(
                        409,
                        "proposal-decided",
                        "It was decided otherwise",
                        "The proposal was " + other.proposal().status().code() + " before."));
            case DecisionResult.PostGone gone ->
                throw new ProblemException(Problem.of(
                        409,
                        "post-withdrawn",
                        "A post was withdrawn",
                        "One of the two posts was taken down; the other stays as it is."));
            case DecisionResult.NoSuchProposal none ->
                throw ProblemException.notFound(
                        "proposal-not-found", "No such proposal", "The capture has no proposal of this id.");
        };
    }
}
