package dev.postbag.content.selection.api;

import dev.postbag.content.post.PostId;
import dev.postbag.content.post.WrittenPlace;
import dev.postbag.content.selection.ListingSelections;
import dev.postbag.content.selection.MakeSelection;
import dev.postbag.content.selection.MakingSelections;
import dev.postbag.content.selection.Selection;
import dev.postbag.content.selection.SelectionResult;
import dev.postbag.kit.condition.IdempotencyKey;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
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

/** Making draft posts of picks over HTTP, and finding them again. */
@Path("/api/v1/selections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "selections", description = "Posts made of what readers said.")
@RolesAllowed(Roles.EDITOR)
@SecurityRequirement(name = "token", scopes = Roles.EDITOR)
@RunOnVirtualThread
public class SelectionResource {

    private static final String LIST = "selections";

    private final MakingSelections making;
    private final ListingSelections listing;

    SelectionResource(MakingSelections making, ListingSelections listing) {
        this.making = making;
        this.listing = listing;
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
                            examples = @ExampleObject(name = "selection", value = SelectionExamples.REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "The draft; sent again with the same Idempotency-Key, the same draft as it is now.",
            headers = {
                @Header(
                        name = "Location",
                        description = "Where the post is.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(name = "ETag", description = "For If-Match.", schema = @Schema(type = SchemaType.STRING))
            },
            links = {
                @Link(
                        name = "read",
                        operationId = "getSelection",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/post")),
                @Link(
                        name = "rewrite",
                        operationId = "rewriteSelection",
                        parameters = {
                            @LinkParameter(name = "id", expression = "$response.body#/post"),
                            @LinkParameter(name = "If-Match", expression = "$response.header.ETag")
                        }),
                @Link(
                        name = "publish",
                        operationId = "publishPost",
                        parameters = {
                            @LinkParameter(name = "id", expression = "$response.body#/post"),
                            @LinkParameter(name = "If-Match", expression = "$response.header.ETag")
                        })
            },
            content =
                    @Content(
                            schema = @Schema(implementation = SelectionView.class),
                            examples = @ExampleObject(name = "draft", value = SelectionExamples.SELECTION)))
    @APIResponse(
            responseCode = "400",
            description = "The body breaks a rule (`invalid-request`, `malformed-json`), or the Idempotency-Key is too"
                    + " short or too long (`bad-parameter`).")
    @APIResponse(responseCode = "401", description = "A valid token is needed.")
    @APIResponse(responseCode = "403", description = "The token is not an editor's.")
    @APIResponse(
            responseCode = "409",
            description = "A comment is not picked, is no longer picked, or was picked this very moment (`not-picked`);"
                    + " `errors` says which.")
    @APIResponse(responseCode = "410", description = "What was made of it before was withdrawn (`post-withdrawn`).")
    @APIResponse(responseCode = "415", description = "The request is not JSON (`unsupported-media-type`).")
    @APIResponse(
            responseCode = "422",
            description = "The Idempotency-Key came with another selection before (`idempotency-key-reused`).")
    public Response make(
            @HeaderParam(IdempotencyKey.HEADER)
                    @Parameter(
                            description = "Random, new for each selection, 16 to 255 characters, a UUID for one: sent"
                                    + " again with it, the selection is not doubled.")
                    @Nullable
                    String idempotencyKey,
            @NotNull @Valid SelectionRequest sent) {
        MakeSelection order = new MakeSelection(sent.layout(), IdempotencyKey.read(idempotencyKey));
        return switch (making.make(order)) {
            case SelectionResult.NotPicked none -> throw SelectionProblems.notPicked(none.places());
            case SelectionResult.KeyReused reused -> throw SelectionProblems.keyReused();
            case SelectionResult.Gone gone -> throw SelectionProblems.gone();
            case SelectionResult.Made made ->
                SelectionAnswers.of(
                        Response.created(URI.create(
                                "/api/v1/posts/" + made.selection().post().id())),
                        made.selection());
        };
    }

    @GET
    @Operation(
            operationId = "listSelections",
            summary = "List posts made of picked comments",
            description = "Drafts and published ones, the newest first.")
    @APIResponse(
            responseCode = "200",
            description = "Part of the list.",
            headers =
                    @Header(
                            name = "Link",
                            description = "The next page, rel=next.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = SelectionPageView.class),
                            examples = @ExampleObject(name = "page", value = SelectionExamples.PAGE)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong or unknown (`bad-parameter`, `bad-cursor`).")
    @APIResponse(responseCode = "401", description = "A valid token is needed.")
    @APIResponse(responseCode = "403", description = "The token is not an editor's.")
    public Response list(@BeanParam @Valid PageRequest page, @Context UriInfo address) {
        @Nullable
        WrittenPlace after = page.cursor(LIST, 2).map(SelectionResource::place).orElse(null);
        Response list = Page.of(listing.list(after, page.limit() + 1), page.limit(), SelectionResource::cursor)
                .map(SelectionView::of)
                .answer(address);
        return Response.fromResponse(list)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Cursor cursor(Selection selection) {
        WrittenPlace place = WrittenPlace.of(selection.post());
        return Cursor.of(
                LIST,
                String.valueOf(place.createdAt().toEpochMilli()),
                place.id().value());
    }

    /** A word with a right checksum may still be somebody else's making. */
    private static WrittenPlace place(Cursor cursor) {
        try {
            return new WrittenPlace(
                    Instant.ofEpochMilli(Long.parseLong(cursor.position().getFirst())),
                    new PostId(cursor.position().getLast()));
        } catch (IllegalArgumentException | DateTimeException madeUp) {
            throw ProblemException.badRequest(
                    "bad-cursor", "The cursor cannot be used", "Take nextCursor from an answer of this list.");
        }
    }
}
