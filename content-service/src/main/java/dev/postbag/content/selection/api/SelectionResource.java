package dev.postbag.content.selection.api;

import dev.postbag.content.selection.MakingSelections;
import dev.postbag.content.selection.SelectionResult;
import dev.postbag.kit.identity.Roles;
import dev.postbag.kit.problem.Problem;
import dev.postbag.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Making draft posts of picks over HTTP. */
@Path("/api/v1/selections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "selections", description = "Posts made of what readers said.")
@RolesAllowed(Roles.EDITOR)
@SecurityRequirement(name = "token")
@RunOnVirtualThread
public class SelectionResource {

    static final String REQUEST = """
            {"title": "You wrote about the lanterns", "introduction": "Many of you were there.",\
             "picks": [{"comment": "m2vd2n7pqx3mwy5zt6rb2hjcfa", "note": "One of you looked up the weather."}]}""";
    static final String DRAFT = """
            {"post": "k3jq7w2m5xv6tq4nbc2ahd3feu", "slug": "you-wrote-about-the-lanterns",\
             "title": "You wrote about the lanterns", "status": "draft",\
             "links": {"post": "/api/v1/posts/k3jq7w2m5xv6tq4nbc2ahd3feu"}}""";

    private final MakingSelections making;

    SelectionResource(MakingSelections making) {
        this.making = making;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "makeSelection",
            summary = "Make a draft post of picked comments",
            description =
                    "The introduction, then each comment as a quotation in the order given, with your words before"
                            + " it. Each quotation holds the words that were picked, and says which comment they are from.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = SelectionRequest.class),
                            examples = @ExampleObject(name = "selection", value = REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "The draft.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where the post is.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = SelectionView.class),
                            examples = @ExampleObject(name = "draft", value = DRAFT)))
    @APIResponse(responseCode = "400", description = "The body breaks a rule (`invalid-request`, `malformed-json`).")
    @APIResponse(responseCode = "401", description = "A valid token is needed.")
    @APIResponse(responseCode = "403", description = "The token is not an editor's.")
    @APIResponse(
            responseCode = "409",
            description = "A comment is not picked, is no longer picked, or was picked this very moment (`not-picked`);"
                    + " `errors` says which.")
    @APIResponse(responseCode = "415", description = "The request is not JSON (`unsupported-media-type`).")
    public Response make(@NotNull @Valid SelectionRequest sent) {
        refuseRepeats(sent);
        return switch (making.make(sent.order())) {
            case SelectionResult.NotPicked none -> throw notPicked(none.places());
            case SelectionResult.Made made -> {
                SelectionView view = SelectionView.of(made.draft());
                yield Response.created(URI.create(view.links().post()))
                        .entity(view)
                        .tag(String.valueOf(made.draft().version()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
            }
        };
    }

    private static void refuseRepeats(SelectionRequest sent) {
        Set<String> met = new HashSet<>();
        List<Problem.Fault> repeats = IntStream.range(0, sent.picks().size())
                .filter(place -> !met.add(sent.picks().get(place).comment()))
                .mapToObj(place -> new Problem.Fault(pointer(place), "stands in the list before"))
                .toList();
        if (!repeats.isEmpty()) {
            throw new ProblemException(Problem.of(400, "invalid-request", "The request breaks a rule", null, repeats));
        }
    }

    private static ProblemException notPicked(List<Integer> places) {
        return new ProblemException(Problem.of(
                409,
                "not-picked",
                "Not every comment is picked",
                null,
                places.stream()
                        .map(place -> new Problem.Fault(pointer(place), "is not picked, or no longer"))
                        .toList()));
    }

    private static String pointer(int place) {
        return "/picks/" + place + "/comment";
    }
}
