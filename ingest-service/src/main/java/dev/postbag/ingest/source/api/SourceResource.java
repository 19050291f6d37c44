package dev.postbag.ingest.source.api;

import dev.postbag.ingest.source.FollowingSources;
import dev.postbag.ingest.source.Source;
import dev.postbag.ingest.source.Sources;
import dev.postbag.kit.identity.Roles;
import dev.postbag.kit.paging.Cursor;
import dev.postbag.kit.paging.Page;
import dev.postbag.kit.paging.PageRequest;
import dev.postbag.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URISyntaxException;
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

/** Where feeds to follow are named, seen and forgotten. */
@Path("/api/v1/sources")
@RunOnVirtualThread
@RolesAllowed(Roles.EDITOR)
@SecurityRequirement(name = "token", scopes = Roles.EDITOR)
@Tag(name = "sources", description = "Feeds that are followed: asked from time to time, what is new taken in.")
@APIResponse(responseCode = "400", description = "The request is malformed, or a parameter is wrong or not known.")
@APIResponse(responseCode = "401", description = "A valid token is needed.")
@APIResponse(responseCode = "403", description = "The token's roles do not allow this.")
@Produces(MediaType.APPLICATION_JSON)
public class SourceResource {

    private static final String LIST = "sources";

    private final FollowingSources following;
    private final Sources sources;

    public SourceResource(FollowingSources following, Sources sources) {
        this.following = following;
        this.sources = sources;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "followSource",
            summary = "Follow a feed",
            description =
                    "The feed is asked soon, and from then on at least 15 minutes apart; what is new in it is taken"
                            + " in as a capture. The same address again is the same source.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = SourceRequest.class),
                            examples = @ExampleObject(name = "feed", value = SourceExamples.REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "The feed is followed.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where the source is.",
                            schema = @Schema(type = SchemaType.STRING)),
            links = {
                @Link(
                        name = "read",
                        operationId = "getSource",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/id")),
                @Link(
                        name = "forget",
                        operationId = "forgetSource",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/id"))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = SourceView.class),
                            examples = @ExampleObject(name = "source", value = SourceExamples.ADDED)))
    @APIResponse(responseCode = "415", description = "The request is not JSON (`unsupported-media-type`).")
    @APIResponse(responseCode = "422", description = "The address is not one that can be followed.")
    public Response follow(@Valid @NotNull SourceRequest request) {
        Source source = following.follow(address(request.url()));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/sources/" + source.id())
                .entity(SourceView.of(source))
                .build();
    }

    @GET
    @Operation(
            operationId = "listSources",
            summary = "List followed feeds",
            description = "In no order that means anything.")
    @APIResponse(
            responseCode = "200",
            description = "Part of the list.",
            content =
                    @Content(
                            schema = @Schema(implementation = SourcePage.class),
                            examples = @ExampleObject(name = "page", value = SourceExamples.LIST)))
    public Response list(@Valid @BeanParam PageRequest page, @Context UriInfo request) {
        String after =
                page.cursor(LIST, 1).map(cursor -> cursor.position().getFirst()).orElse(null);
        return Page.of(sources.list(after, page.limit() + 1), page.limit(), source -> Cursor.of(LIST, source.id()))
                .map(SourceView::of)
                .answer(request);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getSource",
            summary = "Get a followed feed",
            description = "When it was asked last, what came of it, and when it is asked next.")
    @APIResponse(
            responseCode = "200",
            description = "The source.",
            content =
                    @Content(
                            schema = @Schema(implementation = SourceView.class),
                            examples = @ExampleObject(name = "source", value = SourceExamples.POLLED)))
    @APIResponse(responseCode = "404", description = "There is no such source.")
    public SourceView find(@Parameter(description = "The source's id.") @PathParam("id") String id) {
        return sources.find(id).map(SourceView::of).orElseThrow(SourceResource::notFound);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "forgetSource",
            summary = "Stop following a feed",
            description = "What was taken in from it stays.")
    @APIResponse(responseCode = "204", description = "It is not followed any more.")
    @APIResponse(responseCode = "404", description = "There is no such source.")
    public void forget(@Parameter(description = "The source's id.") @PathParam("id") String id) {
        if (!sources.remove(id)) {
            throw notFound();
        }
    }

    private static URI address(String written) {
        try {
            URI address = new URI(written.strip());
            if (Source.mayBeFollowed(address)) {
                return address;
            }
        } catch (URISyntaxException malformed) {
            // Answered below, as an address of another kind is.
        }
        throw ProblemException.unprocessable(
                "not-an-address",
                "The address cannot be followed",
                "It has to be an http or https URL with a host, and without user and password.");
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("source-not-found", "No such source", null);
    }
}
