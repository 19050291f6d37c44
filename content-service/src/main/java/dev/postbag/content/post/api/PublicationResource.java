package dev.postbag.content.post.api;

import dev.postbag.content.post.Post;
import dev.postbag.content.post.PublishDraft;
import dev.postbag.content.post.PublishResult;
import dev.postbag.content.post.PublishingDrafts;
import dev.postbag.kit.condition.IfMatch;
import dev.postbag.kit.identity.Roles;
import dev.postbag.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Publishing drafts, for editors. */
@Path("/api/v1/posts/{id}/publish")
@Tag(name = "posts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.EDITOR)
@SecurityRequirement(name = "token", scopes = Roles.EDITOR)
@RunOnVirtualThread
public class PublicationResource {

    private final PublishingDrafts publishing;

    PublicationResource(PublishingDrafts publishing) {
        this.publishing = publishing;
    }

    @POST
    @Operation(
            operationId = "publishPost",
            summary = "Publish a draft that was made here",
            description = "The post stands in every list under today's date (UTC) and takes comments. What its drafts"
                    + " said stays with the desk. A repeat changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Everybody can read the post.",
            content =
                    @Content(
                            schema = @Schema(implementation = Done.class),
                            examples = @ExampleObject(name = "published", value = Examples.PUBLISHED)))
    @APIResponse(
            responseCode = "400",
            description = "If-Match is not one ETag, or a parameter is unknown (`bad-parameter`).")
    @APIResponse(responseCode = "401", description = "No valid token (`unauthenticated`).")
    @APIResponse(responseCode = "403", description = "The token is not an editor's (`forbidden`).")
    @APIResponse(responseCode = "404", description = "There is no such post (`post-not-found`).")
    @APIResponse(responseCode = "409", description = "The post was read out of captures (`post-of-captures`).")
    @APIResponse(responseCode = "410", description = "The post was withdrawn (`post-withdrawn`).")
    @APIResponse(
            responseCode = "412",
            description =
                    "The draft was changed since, by a comment being taken down, for one (`precondition-failed`).")
    @APIResponse(responseCode = "428", description = "If-Match is missing (`precondition-required`).")
    public Done publish(
            @Parameter(description = "The post's id, or its address.") @PathParam("id") String post,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(
                            description = "The draft's ETag: what is published is what its editor has seen.",
                            example = "\"1\"",
                            required = true)
                    @Nullable
                    String seen) {
        return switch (publishing.publish(new PublishDraft(post, IfMatch.version(seen)))) {
            case PublishResult.Published published -> Done.of(published.post());
            case PublishResult.NoSuchPost none -> throw PostLookup.notFound();
            case PublishResult.PostGone gone -> throw PostLookup.withdrawn();
            case PublishResult.ChangedSince changed -> throw IfMatch.stale();
            case PublishResult.NotWrittenHere captured ->
                throw ProblemException.conflict(
                        "post-of-captures",
                        "The post was read out of captures",
                        "It is published here when it is published where it comes from.");
        };
    }

    /** A post that is published. */
    @Schema(name = "PostPublication", description = "A post that everybody can read.")
    public record Done(
            @Schema(required = true) String id,

            @Schema(required = true) String slug,

            @Schema(required = true, enumeration = "published")
            String status,

            @Schema(description = "The revision that is read.", required = true)
            int revision,

            @Schema(required = true, examples = "2026-01-18")
            String publishedOn) {
        static Done of(Post post) {
            return new Done(
                    post.id().value(),
                    post.slug().value(),
                    post.status().code(),
                    post.current().number(),
                    post.current().publishedOn().value());
        }
    }
}
