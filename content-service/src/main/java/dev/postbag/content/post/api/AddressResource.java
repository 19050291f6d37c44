package dev.postbag.content.post.api;

import dev.postbag.content.post.FindingPosts;
import dev.postbag.content.post.FoundPost;
import dev.postbag.content.post.Slug;
import dev.postbag.kit.problem.Problem;
import dev.postbag.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where the posts are now whose addresses elsewhere are known. */
@Path("/api/v1/addresses")
@Tag(name = "posts")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
public class AddressResource {

    private final FindingPosts finding;

    AddressResource(FindingPosts finding) {
        this.finding = finding;
    }

    @GET
    @Operation(
            operationId = "findAddress",
            summary = "Find a post by an address it had elsewhere",
            description =
                    "Leads from a permalink the post had before it came here to where it is now. It does not matter"
                            + " whether the address is given with http or https, with www, with a slash at its end, with a"
                            + " fragment, or with the parameters that trackers and pages for phones add.")
    @APIResponse(
            responseCode = "308",
            description = "The post is here.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where it is.",
                            schema = @Schema(implementation = String.class)))
    @APIResponse(
            responseCode = "400",
            description = "The address is missing, or a parameter is unknown (`bad-parameter`).")
    @APIResponse(
            responseCode = "404",
            description = "No post had this address (`address-unknown`).",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "none", value = Examples.ADDRESS_UNKNOWN)))
    @APIResponse(
            responseCode = "410",
            description = "The post was withdrawn (`post-withdrawn`).",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "withdrawn", value = Examples.POST_WITHDRAWN)))
    public Response find(
            @Parameter(
                            description = "The address elsewhere, whole.",
                            required = true,
                            example = "https://blog.example/2025/08/lanterns.html")
                    @QueryParam("url")
                    @Nullable
                    String url) {
        if (url == null || url.isBlank()) {
            throw ProblemException.badParameter("url", "is missing");
        }
        return switch (finding.elsewhere(url)) {
            case FoundPost.Readable readable -> here(readable.post().slug());
            case FoundPost.Moved moved -> here(moved.now());
            case FoundPost.Withdrawn withdrawn -> throw PostLookup.withdrawn();
            case FoundPost.Draft draft -> throw unknown();
            case FoundPost.Nothing nothing -> throw unknown();
        };
    }

    private static Response here(Slug slug) {
        return Response.status(PostLookup.PERMANENT_REDIRECT)
                .header("Location", "/api/v1/posts/" + slug.value())
                .header("Cache-Control", "no-cache")
                .build();
    }

    private static ProblemException unknown() {
        return ProblemException.notFound(
                "address-unknown", "No such address", "No post that can be read had this address.");
    }
}
