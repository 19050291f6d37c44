package dev.postbag.comment.notice.api;

import dev.postbag.comment.notice.Case;
import dev.postbag.comment.notice.CaseReceipt;
import dev.postbag.comment.notice.ConcludeResult;
import dev.postbag.comment.notice.ConcludingNotices;
import dev.postbag.comment.notice.Notice;
import dev.postbag.comment.notice.NoticePlace;
import dev.postbag.comment.notice.Notices;
import dev.postbag.comment.notice.ReadingCases;
import dev.postbag.kit.body.ShortBody;
import dev.postbag.kit.identity.Roles;
import dev.postbag.kit.paging.Cursor;
import dev.postbag.kit.paging.Page;
import dev.postbag.kit.paging.PageRequest;
import dev.postbag.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The cases as moderators work on them and complainants follow them, over HTTP. */
@Path("/api/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CaseResource {

    private final Notices notices;
    private final ReadingCases reading;
    private final ConcludingNotices concluding;
    private final JsonWebToken token;
    private final Clock clock;

    public CaseResource(
            Notices notices, ReadingCases reading, ConcludingNotices concluding, JsonWebToken token, Clock clock) {
        this.notices = notices;
        this.reading = reading;
        this.concluding = concluding;
        this.token = token;
        this.clock = clock;
    }

    @GET
    @Tag(name = "moderation")
    @RolesAllowed(Roles.MODERATOR)
    @SecurityRequirement(name = "token", scopes = Roles.MODERATOR)
    @Operation(
            operationId = "listNotices",
            summary = "The legal notices",
            description = "Those that are due soonest first, each with the comment as it is now and all that happened.")
    @APIResponse(
            responseCode = "200",
            description = "Some of the cases.",
            headers =
                    @Header(
                            name = "Link",
                            description = "The next page, rel=next.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = CasePageView.class),
                            examples = @ExampleObject(name = "example", value = NoticeExamples.CASES)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong (`bad-parameter`, `bad-cursor`).")
    @APIResponse(responseCode = "401", description = "A valid token is needed.")
    @APIResponse(responseCode = "403", description = "The token is not a moderator's.")
    public Response list(
            @QueryParam("state")
                    @Parameter(
                            description = "Left out: all.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"open", "concluded"}))
                    @Nullable
                    String asked,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo address) {
        Optional<Notice.State> state = Optional.ofNullable(asked).map(CaseResource::stateOf);
        String list = "cases:" + state.map(Notice.State::name).orElse("");
        Optional<NoticePlace> after = page.cursor(list, 1)
                .map(cursor -> NoticePlace.read(cursor.position().getFirst()).orElseThrow(NoticeProblems::badCursor));
        List<Case> found = reading.read(state, after, page.limit() + 1);
        Instant now = clock.instant();
        Response answer = Page.of(
                        found,
                        page.limit(),
                        one -> Cursor.of(list, NoticePlace.of(one.notice()).text()))
                .map(one -> CaseView.of(one, now))
                .answer(address);
        return Response.fromResponse(answer)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("{id}")
    @Tag(name = "comments")
    @PermitAll
    @Operation(
            operationId = "getNotice",
            summary = "What became of a notice",
            description = "For whoever gave it, with the case's receipt: what the comment's contributor says to it, and"
                    + " how it ended. It names nobody.")
    @APIResponse(
            responseCode = "200",
            description = "The case.",
            content =
                    @Content(
                            schema = @Schema(implementation = NoticeView.class),
                            examples = @ExampleObject(name = "example", value = NoticeExamples.CONCLUDED)))
    @APIResponse(responseCode = "401", description = "The receipt is missing (`receipt-missing`).")
    @APIResponse(responseCode = "403", description = "The receipt is not this case's (`receipt-wrong`).")
    @APIResponse(responseCode = "404", description = "No notice has this id (`notice-not-found`).")
    public Response read(
            @PathParam("id") @Parameter(description = "The case's id.", example = "c6vd2n7pqx3mwy5zt6rb2hjcfa")
                    String id,
            @HeaderParam("Receipt") @Parameter(description = "The case's receipt.", required = true) @Nullable
                    String receipt) {
        CaseReceipt proof = new CaseReceipt(NoticeProblems.receipt(receipt).secret());
        Notice notice = notices.withId(id).orElseThrow(NoticeProblems::noSuchNotice);
        if (!proof.isOf(notice)) {
            throw NoticeProblems.wrongReceipt();
        }
        return Response.ok(NoticeView.of(notice, clock.instant()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("{id}/outcome")
    @Tag(name = "moderation")
    @RolesAllowed(Roles.MODERATOR)
    @SecurityRequirement(name = "token", scopes = Roles.MODERATOR)
    @ShortBody
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "concludeNotice",
            summary = "Conclude a legal notice",
            description = "Both sides read the outcome, the reason and the text. One that is upheld takes the comment"
                    + " down, as a decision with the reason legal-notice. Sent again, it changes nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = OutcomeRequest.class),
                            examples = @ExampleObject(name = "example", value = NoticeExamples.OUTCOME_REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "The case with its outcome.",
            content =
                    @Content(
                            schema = @Schema(implementation = NoticeView.class),
                            examples = @ExampleObject(name = "example", value = NoticeExamples.CONCLUDED)))
    @APIResponse(
            responseCode = "400",
            description = "The body breaks a rule (`invalid-request`, `malformed-json`), or a parameter is unknown"
                    + " (`bad-parameter`).")
    @APIResponse(responseCode = "401", description = "A valid token is needed.")
    @APIResponse(responseCode = "403", description = "The token is not a moderator's.")
    @APIResponse(responseCode = "404", description = "No notice has this id (`notice-not-found`).")
    @APIResponse(
            responseCode = "409",
            description =
                    "It has another outcome (`notice-concluded`), or the comment is not taken down: it says something else"
                            + " by now, somebody has taken it or decided meanwhile, or it waits for another moderator"
                            + " (`stale-revision`, `claimed-by-another`, `decided-since`, `goes-to-another`).")
    @APIResponse(responseCode = "413", description = "The request is too large (`too-large`).")
    @APIResponse(responseCode = "415", description = "The request is not JSON.")
    public Response conclude(
            @PathParam("id") @Parameter(description = "The case's id.", example = "c6vd2n7pqx3mwy5zt6rb2hjcfa")
                    String id,
            @Nullable OutcomeRequest sent) {
        return switch (concluding.conclude(OutcomeRequest.read(sent, id, token.getSubject()))) {
            case ConcludeResult.NoSuchNotice none -> throw NoticeProblems.noSuchNotice();
            case ConcludeResult.ConcludedBefore before -> throw NoticeProblems.concluded();
            case ConcludeResult.NotTakenDown not ->
                throw ProblemException.conflict(
                        not.refusal().code(),
                        "The comment is not taken down",
                        not.refusal().detail());
            case ConcludeResult.Concluded concluded ->
                Response.ok(NoticeView.of(concluded.notice(), clock.instant()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
        };
    }

    private static Notice.State stateOf(String asked) {
        return switch (asked) {
            case "open" -> Notice.State.OPEN;
            case "concluded" -> Notice.State.CONCLUDED;
            default -> throw ProblemException.badParameter("state", "must be open or concluded");
        };
    }
}
