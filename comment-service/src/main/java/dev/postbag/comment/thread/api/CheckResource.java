package dev.postbag.comment.thread.api;

import dev.postbag.comment.thread.CheckResult;
import dev.postbag.comment.thread.CheckingWords;
import dev.postbag.kit.body.ShortBody;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
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

/** Checking over HTTP, before a comment is written, what in it may tell who wrote it. */
@Path("/api/v1/posts/{id}/comments/check")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "comments")
@PermitAll
@RunOnVirtualThread
public class CheckResource {

    private final CheckingWords checking;

    public CheckResource(CheckingWords checking) {
        this.checking = checking;
    }

    @POST
    @ShortBody
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "checkComment",
            summary = "Check a comment for what may tell who wrote it",
            description = "E-mail addresses, telephone, National Insurance and case numbers, and names of people and"
                    + " offices in the post in a sentence that speaks of its writer. Found by their shape, so it may"
                    + " warn in vain, and may miss something. Nothing is kept or logged. A comment with warnings is"
                    + " taken only with `acknowledged`.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CheckRequest.class),
                            examples = @ExampleObject(name = "check", value = Examples.CHECK)))
    @APIResponse(
            responseCode = "200",
            description = "What was found.",
            content =
                    @Content(
                            schema = @Schema(implementation = CheckView.class),
                            examples = @ExampleObject(name = "warnings", value = Examples.WARNINGS)))
    @APIResponse(
            responseCode = "400",
            description = "The body breaks a rule (`invalid-request`, `malformed-json`), or a parameter is unknown"
                    + " (`bad-parameter`).")
    @APIResponse(responseCode = "404", description = "No published post has this id (`post-not-found`).")
    @APIResponse(responseCode = "410", description = "The post was withdrawn (`post-withdrawn`).")
    @APIResponse(responseCode = "413", description = "The request is too large to be a comment (`too-large`).")
    @APIResponse(responseCode = "415", description = "The request is not JSON (`unsupported-media-type`).")
    public Response check(
            @PathParam("id") @Parameter(description = "The post's id.", example = "p7f3") String postId,
            @Nullable CheckRequest sent) {
        return switch (checking.check(postId, SentWords.read(sent == null ? null : sent.body()))) {
            case CheckResult.NoSuchPost none -> throw CommentProblems.noSuchPost();
            case CheckResult.PostWithdrawn withdrawn -> throw CommentProblems.postWithdrawn();
            case CheckResult.Checked checked ->
                Response.ok(new CheckView(WarningView.of(checked.giveaways())))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
        };
    }
}
