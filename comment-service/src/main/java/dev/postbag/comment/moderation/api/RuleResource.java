package dev.postbag.comment.moderation.api;

import dev.postbag.comment.moderation.Rule;
import dev.postbag.comment.moderation.RuleBook;
import dev.postbag.comment.moderation.RuleBooks;
import dev.postbag.comment.moderation.WritingRules;
import dev.postbag.kit.condition.IfMatch;
import dev.postbag.kit.identity.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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

/** The automatic rules over HTTP. */
@Path("/api/v1/moderation/rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "moderation")
@RolesAllowed({Roles.MODERATOR, Roles.OPERATOR})
@SecurityRequirement(
        name = "token",
        scopes = {Roles.MODERATOR, Roles.OPERATOR})
@RunOnVirtualThread
public class RuleResource {

    private final RuleBooks books;
    private final WritingRules writing;

    public RuleResource(RuleBooks books, WritingRules writing) {
        this.books = books;
        this.writing = writing;
    }

    @GET
    @Operation(
            operationId = "getModerationRules",
            summary = "The rules that look at comments by themselves",
            description =
                    "In their order: the first that finds something in a new or edited comment decides. Until they"
                            + " are written, a few hold from the start.")
    @APIResponse(
            responseCode = "200",
            description = "The rules.",
            headers = @Header(name = "ETag", description = "Its version.", schema = @Schema(type = SchemaType.STRING)),
            links = {
                @Link(
                        name = "write",
                        operationId = "writeModerationRules",
                        parameters = @LinkParameter(name = "If-Match", expression = "$response.header.ETag"))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = RuleBookView.class),
                            examples = @ExampleObject(name = "example", value = ModerationExamples.RULES)))
    @APIResponse(responseCode = "401", description = "A valid token is needed.")
    @APIResponse(responseCode = "403", description = "The token is neither a moderator's nor an operator's.")
    public Response get() {
        return answer(books.current());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "writeModerationRules",
            summary = "Write down the rules",
            description =
                    "All of them; those left out hold no longer. They hold for each comment written or edited from"
                            + " a few seconds later on. Words are words: nothing in them is a pattern.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = RuleBookView.class),
                            examples = @ExampleObject(name = "example", value = ModerationExamples.RULES)))
    @APIResponse(
            responseCode = "200",
            description = "The rules as they are now.",
            headers = @Header(name = "ETag", description = "Its version.", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = RuleBookView.class),
                            examples = @ExampleObject(name = "example", value = ModerationExamples.RULES)))
    @APIResponse(
            responseCode = "400",
            description = "The body or a header breaks a rule (`invalid-request`, `malformed-json`, `bad-parameter`).")
    @APIResponse(responseCode = "401", description = "A valid token is needed.")
    @APIResponse(responseCode = "403", description = "The token is neither a moderator's nor an operator's.")
    @APIResponse(responseCode = "412", description = "Other rules were written since (`precondition-failed`).")
    @APIResponse(responseCode = "415", description = "The request is not JSON.")
    @APIResponse(responseCode = "428", description = "If-Match is missing (`precondition-required`).")
    public Response write(
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(description = "The ETag of what is to be changed.", example = "\"0\"", required = true)
                    @Nullable
                    String seen,
            @Nullable RuleBookView sent) {
        long version = IfMatch.version(seen);
        List<Rule> rules = RuleBookView.read(sent);
        return answer(writing.write(rules, version).orElseThrow(IfMatch::stale));
    }

    private static Response answer(RuleBook book) {
        return Response.ok(RuleBookView.of(book))
                .tag(String.valueOf(book.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
