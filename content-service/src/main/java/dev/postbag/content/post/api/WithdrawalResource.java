package dev.postbag.content.post.api;

import dev.postbag.content.post.WithdrawPost;
import dev.postbag.content.post.WithdrawResult;
import dev.postbag.content.post.WithdrawingPosts;
import dev.postbag.kit.identity.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Taking posts down, for editors. */
@Path("/api/v1/posts/{id}/withdraw")
@Tag(name = "posts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.EDITOR)
@SecurityRequirement(name = "token", scopes = Roles.EDITOR)
@RunOnVirtualThread
public class WithdrawalResource {

    private final WithdrawingPosts withdrawing;

    WithdrawalResource(WithdrawingPosts withdrawing) {
        this.withdrawing = withdrawing;
    }

    @POST
    @Operation(
            operationId = "withdrawPost",
            summary = "Take a post down",
            description = "The post leaves every list, its address answers 410, and it does not return when a capture"
                    + " brings it again. A second order changes nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Order.class),
                            examples = @ExampleObject(name = "order", value = Examples.WITHDRAW)))
    @APIResponse(
            responseCode = "200",
            description = "The post is down.",
            content =
                    @Content(
                            schema = @Schema(implementation = Done.class),
                            examples = @ExampleObject(name = "down", value = Examples.WITHDRAWN)))
    @APIResponse(
            responseCode = "400",
            description = "The body is not what is expected (`invalid-request`, `malformed-json`), or a parameter is"
                    + " unknown (`bad-parameter`).")
    @APIResponse(responseCode = "401", description = "No valid token (`unauthenticated`).")
    @APIResponse(responseCode = "403", description = "The token is not an editor's (`forbidden`).")
    @APIResponse(responseCode = "404", description = "There is no such post (`post-not-found`).")
    @APIResponse(responseCode = "415", description = "The body is not JSON (`unsupported-media-type`).")
    public Done withdraw(
            @Parameter(description = "The post's id, or an address it has or had.") @PathParam("id") String post,
            @NotNull @Valid Order order) {
        return switch (withdrawing.withdraw(new WithdrawPost(post, order.reason()))) {
            case WithdrawResult.Withdrawn down ->
                new Done(
                        down.post().value(),
                        "withdrawn",
                        down.withdrawal().reason(),
                        down.withdrawal().at());
            case WithdrawResult.NoSuchPost none -> throw PostLookup.notFound();
        };
    }

    /** The order to take a post down, as it comes. */
    @Schema(name = "WithdrawPost", description = "The order to take a post down.")
    public record Order(
            @Schema(description = "Why, for the desk; readers do not see it.", required = true)
            @NotBlank
            @Size(max = 2000)
            String reason) {}

    /** A post that is down. */
    @Schema(name = "PostWithdrawal", description = "A post that is down.")
    public record Done(
            @Schema(required = true) String id,

            @Schema(required = true, enumeration = "withdrawn")
            String status,

            @Schema(description = "The reason of the order that took it down.", required = true)
            String reason,

            @Schema(required = true) Instant withdrawnAt) {}
}
