package dev.postbag.comment.moderation.api;

import dev.postbag.comment.moderation.ChoosingModes;
import dev.postbag.comment.moderation.Mode;
import dev.postbag.comment.moderation.PostModes;
import dev.postbag.kit.condition.IfMatch;
import dev.postbag.kit.identity.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** When a post's comments are read, over HTTP. */
@Path("/api/v1/moderation/posts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "moderation")
@RolesAllowed(Roles.MODERATOR)
@SecurityRequirement(name = "token", scopes = Roles.MODERATOR)
@RunOnVirtualThread
public class PostModeResource {

    private final ChoosingModes choosing;

    public PostModeResource(ChoosingModes choosing) {
        this.choosing = choosing;
    }

    @GET
    @Operation(
            operationId = "getPostModeration",
            summary = "When comments under a post are read by a moderator",
            description = "As it was chosen for the post, else as it is for all of this blog.")
    @APIResponse(
            responseCode = "200",
            description = "The mode.",
            headers = @Header(name = "ETag", description = "Its version.", schema = @Schema(type = SchemaType.STRING)),
            links = {
                @Link(
                        name = "choose",
                        operationId = "choosePostModeration",
                        parameters = {
                            @LinkParameter(name = "id", expression = "$request.path.id"),
                            @LinkParameter(name = "If-Match", expression = "$response.header.ETag")
                        })
            },
            content =
                    @Content(
                            schema = @Schema(implementation = PostModeView.class),
                            examples = @ExampleObject(name = "example", value = ModerationExamples.MODE)))
    @APIResponse(responseCode = "401", description = "A valid token is needed.")
    @APIResponse(responseCode = "403", description = "The token is not a moderator's.")
    @APIResponse(responseCode = "404", description = "No post has this id.")
    public Response get(@PathParam("id") @Parameter(description = "The post's id.", example = "p7f3") String postId) {
        return answer(choosing.current(postId).orElseThrow(ModerationProblems::noSuchPost));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "choosePostModeration",
            summary = "Choose when comments under a post are read",
            description = "It holds for comments written or edited from now on; those that wait go on waiting.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = PostModeView.class),
                            examples = @ExampleObject(name = "example", value = ModerationExamples.MODE)))
    @APIResponse(
            responseCode = "200",
            description = "The mode as it is now.",
            headers = @Header(name = "ETag", description = "Its version.", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = PostModeView.class),
                            examples = @ExampleObject(name = "example", value = ModerationExamples.MODE)))
    @APIResponse(
            responseCode = "400",
            description = "The body or a header breaks a rule (`invalid-request`, `malformed-json`, `bad-parameter`).")
    @APIResponse(responseCode = "401", description = "A valid token is needed.")
    @APIResponse(responseCode = "403", description = "The token is not a moderator's.")
    @APIResponse(responseCode = "404", description = "No post has this id.")
    @APIResponse(responseCode = "412", description = "Another was chosen since (`precondition-failed`).")
    @APIResponse(responseCode = "415", description = "The request is not JSON.")
    @APIResponse(responseCode = "428", description = "If-Match is missing (`precondition-required`).")
    public Response choose(
            @PathParam("id") @Parameter(description = "The post's id.", example = "p7f3") String postId,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(description = "The ETag of what is to be changed.", example = "\"0\"", required = true)
                    @Nullable
                    String seen,
            @Nullable PostModeView sent) {
        long version = IfMatch.version(seen);
        Mode mode = Optional.ofNullable(sent)
                .map(PostModeView::mode)
                .flatMap(Mode::withCode)
                .orElseThrow(() ->
                        ModerationProblems.invalid("/mode", "must be after, before, before-first or before-links"));
        return switch (choosing.choose(postId, mode, version)) {
            case CHOSEN -> answer(new PostModes.Chosen(mode, version + 1));
            case NO_SUCH_POST -> throw ModerationProblems.noSuchPost();
            case CHANGED_SINCE -> throw IfMatch.stale();
        };
    }

    private static Response answer(PostModes.Chosen chosen) {
        return Response.ok(new PostModeView(chosen.mode().code()))
                .tag(String.valueOf(chosen.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
