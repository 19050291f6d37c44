package dev.postbag.comment.thread.api;

import dev.postbag.comment.thread.Choices;
import dev.postbag.comment.thread.Credentials;
import dev.postbag.comment.thread.WriteComment;
import dev.postbag.comment.thread.WriteResult;
import dev.postbag.comment.thread.WritingComments;
import dev.postbag.kit.body.ShortBody;
import dev.postbag.kit.condition.IdempotencyKey;
import dev.postbag.kit.identity.Roles;
import dev.postbag.kit.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Saying something about a post over HTTP. */
@Path("/api/v1/posts/{id}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "comments")
@PermitAll
@RunOnVirtualThread
public class WritingResource {

    private static final List<String> ROLES = List.of(Roles.READER, Roles.EDITOR, Roles.MODERATOR, Roles.OPERATOR);

    private final WritingComments writing;
    private final SecurityIdentity identity;

    public WritingResource(WritingComments writing, SecurityIdentity identity) {
        this.writing = writing;
        this.identity = identity;
    }

    @POST
    @ShortBody
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "writeComment",
            summary = "Say something about a post",
            description = "Needs no account. The answer holds the comment and two secrets to keep: its receipt, and"
                    + " the contributor's secret for this thread. Neither is stored: lost receipt, lost rights. A token is"
                    + " needed only where the thread is closed for those without an account; nothing of it is kept.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CommentRequest.class),
                            examples = @ExampleObject(name = "comment", value = Examples.REQUEST)))
    @APIResponse(
            responseCode = "201",
            description =
                    "The comment is kept; its status says whether readers see it (`published`), a moderator looks at it"
                            + " first (`pending`), or it was rejected (`rejected`). Sent again with the same"
                            + " Idempotency-Key: the same answer.",
            headers =
                    @Header(
                            name = "Location",
                            description = "The comment.",
                            schema = @Schema(type = SchemaType.STRING)),
            links = {
                @Link(
                        name = "read",
                        operationId = "getComment",
                        parameters = {
                            @LinkParameter(name = "id", expression = "$response.body#/comment/id"),
                            @LinkParameter(name = "Receipt", expression = "$response.body#/receipt")
                        }),
                @Link(
                        name = "place",
                        operationId = "getCommentPlace",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/comment/id")),
                @Link(
                        name = "react",
                        operationId = "react",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/comment/id")),
                @Link(
                        name = "report",
                        operationId = "reportComment",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/comment/id")),
                @Link(
                        name = "decision",
                        operationId = "getDecision",
                        parameters = {
                            @LinkParameter(name = "id", expression = "$response.body#/comment/id"),
                            @LinkParameter(name = "Receipt", expression = "$response.body#/receipt")
                        }),
                @Link(
                        name = "appeal",
                        operationId = "appealDecision",
                        parameters = {
                            @LinkParameter(name = "id", expression = "$response.body#/comment/id"),
                            @LinkParameter(name = "Receipt", expression = "$response.body#/receipt")
                        }),
                @Link(
                        name = "notices",
                        operationId = "listCommentNotices",
                        parameters = {
                            @LinkParameter(name = "id", expression = "$response.body#/comment/id"),
                            @LinkParameter(name = "Receipt", expression = "$response.body#/receipt")
                        }),
                @Link(
                        name = "notice",
                        operationId = "giveNotice",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/comment/id")),
                @Link(
                        name = "pick",
                        operationId = "pickComment",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/comment/id")),
                @Link(
                        name = "erasure",
                        operationId = "getErasure",
                        parameters = {
                            @LinkParameter(name = "id", expression = "$response.body#/comment/id"),
                            @LinkParameter(name = "Receipt", expression = "$response.body#/receipt")
                        }),
                @Link(
                        name = "erase",
                        operationId = "eraseComment",
                        parameters = {
                            @LinkParameter(name = "id", expression = "$response.body#/comment/id"),
                            @LinkParameter(name = "Receipt", expression = "$response.body#/receipt")
                        }),
                @Link(
                        name = "withdraw",
                        operationId = "withdrawComment",
                        parameters = {
                            @LinkParameter(name = "id", expression = "$response.body#/comment/id"),
                            @LinkParameter(name = "Receipt", expression = "$response.body#/receipt")
                        })
            },
            content =
                    @Content(
                            schema = @Schema(implementation = WrittenCommentView.class),
                            examples = @ExampleObject(name = "written", value = Examples.WRITTEN)))
    @APIResponse(responseCode = "400", description = "The body, or a header, breaks a rule.")
    @APIResponse(
            responseCode = "401",
            description = "The thread is closed for those without an account (`thread-closed-for-anonymous`), or the"
                    + " token that was sent is not valid.")
    @APIResponse(
            responseCode = "403",
            description = "The thread is in raid mode, or much is written everywhere: a puzzle is to be solved first"
                    + " (`puzzle-required`). The problem brings one as `puzzle`, and says what became of the solution that"
                    + " was sent; `getPuzzle` says how it is solved.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "puzzle-required", value = Examples.PUZZLE_REQUIRED)))
    @APIResponse(responseCode = "404", description = "No published post has this id.")
    @APIResponse(
            responseCode = "409",
            description = "The thread is closed (`thread-closed`), or the comment may tell who wrote it"
                    + " (`self-identification`): nothing is kept; send it otherwise, or with `acknowledged`.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(anyOf = {Problem.class, IdentifyingProblem.class}),
                            examples = @ExampleObject(name = "self-identification", value = Examples.IDENTIFYING)))
    @APIResponse(responseCode = "410", description = "The post was withdrawn.")
    @APIResponse(responseCode = "413", description = "The request is too large to be a comment.")
    @APIResponse(responseCode = "415", description = "The request is not JSON.")
    @APIResponse(
            responseCode = "422",
            description = "The comment to answer is not in this thread (`no-such-parent`), the Idempotency-Key came"
                    + " with another comment before (`idempotency-key-reused`), or the name cannot be had"
                    + " (`display-name-unreadable`, `display-name-reserved`, `display-name-like-pseudonym`,"
                    + " `display-name-revealing`, `display-name-taken`, `display-name-other`).")
    @APIResponse(
            responseCode = "429",
            description =
                    "The thread is in slow mode, and this contributor wrote there a moment ago (`slow-mode`); or too"
                            + " much was written from where they are (`too-many-requests`).",
            headers =
                    @Header(
                            name = "Retry-After",
                            description = "After how many seconds they can write there again.",
                            schema = @Schema(type = SchemaType.INTEGER)))
    @Parameter(
            name = Headers.PUZZLE,
            in = ParameterIn.HEADER,
            description = "A puzzle's challenge, a colon, and the nonce that solves it. Each works once.",
            example = "q0Zt1JwC5v8mJm0yV7b2lwAAAZzT6kQoEM1yT0c9qk2l5oN8Xb3e1g:48213",
            schema = @Schema(type = SchemaType.STRING))
    public Response write(
            @PathParam("id") @Parameter(description = "The post's id.", example = "p7f3") String postId,
            @HeaderParam(Headers.CONTRIBUTOR)
                    @Parameter(
                            description = "The contributor's secret for this thread, 256 bits in base64url: from the"
                                    + " first answer, or made by the device. Left out: a new contributor.",
                            schema = @Schema(type = SchemaType.STRING, pattern = "^([A-Za-z0-9_-]{43})?$"))
                    @Nullable
                    String contributor,
            @HeaderParam(IdempotencyKey.HEADER)
                    @Parameter(
                            description = "Random, new for each comment, 16 to 255 characters, a UUID for one: sent"
                                    + " again with it, the comment is not doubled. Keep it to yourself: the receipt"
                                    + " is derived from it.")
                    @Nullable
                    String idempotencyKey,
            @HeaderParam(Headers.PUZZLE_SOLVED) @Parameter(hidden = true) @Nullable String puzzleSolved,
            @Nullable CommentRequest sent) {
        WriteComment wish = new WriteComment(
                postId,
                SentWords.read(sent == null ? null : sent.body()),
                sent == null ? null : sent.inReplyTo(),
                Headers.contributor(contributor),
                new Credentials(isKnown(), puzzleSolved != null),
                IdempotencyKey.read(idempotencyKey),
                choicesOf(sent));
        return switch (writing.write(wish)) {
            case WriteResult.GivesAway away -> IdentifyingProblem.answer(away.giveaways());
            case WriteResult.Refused refused -> throw CommentProblems.of(refused.reason());
            case WriteResult.NameRefused refused -> throw CommentProblems.of(refused.fault());
            case WriteResult.TooSoon soon -> throw CommentProblems.tooSoon(soon.pause());
            case WriteResult.Written written ->
                Response.created(URI.create(CommentView.addressOf(written.comment())))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(WrittenCommentView.of(written))
                        .build();
        };
    }

    private boolean isKnown() {
        return !identity.isAnonymous() && ROLES.stream().anyMatch(identity::hasRole);
    }

    private static Choices choicesOf(@Nullable CommentRequest sent) {
        return sent == null
                ? Choices.NONE
                : new Choices(
                        Optional.ofNullable(sent.mayBePicked()),
                        Optional.ofNullable(sent.displayName()),
                        Boolean.TRUE.equals(sent.acknowledged()));
    }
}
