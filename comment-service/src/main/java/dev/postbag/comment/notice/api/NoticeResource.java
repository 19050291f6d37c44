package dev.postbag.comment.notice.api;

import dev.postbag.comment.notice.AnswerResult;
import dev.postbag.comment.notice.AnsweringNotices;
import dev.postbag.comment.notice.Notice;
import dev.postbag.comment.notice.NoticePlace;
import dev.postbag.comment.notice.NoticeReading;
import dev.postbag.comment.notice.OpenNotice;
import dev.postbag.comment.notice.OpenResult;
import dev.postbag.comment.notice.OpeningNotices;
import dev.postbag.comment.notice.ReadingNotices;
import dev.postbag.comment.notice.Step;
import dev.postbag.comment.thread.Receipt;
import dev.postbag.kit.body.ShortBody;
import dev.postbag.kit.condition.IdempotencyKey;
import dev.postbag.kit.paging.Cursor;
import dev.postbag.kit.paging.Page;
import dev.postbag.kit.paging.PageRequest;
import dev.postbag.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import java.time.Clock;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Legal notices about a comment, and its contributor's side of them, over HTTP. */
@Path("/api/v1/comments/{id}/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "comments")
@PermitAll
@RunOnVirtualThread
public class NoticeResource {

    private final OpeningNotices opening;
    private final ReadingNotices reading;
    private final AnsweringNotices answering;
    private final Clock clock;

    public NoticeResource(OpeningNotices opening, ReadingNotices reading, AnsweringNotices answering, Clock clock) {
        this.opening = opening;
        this.reading = reading;
        this.answering = answering;
        this.clock = clock;
    }

    @POST
    @ShortBody
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "giveNotice",
            summary = "Give notice that a comment is against the law",
            description = "Opens a case, to be concluded after 48 hours, in which weekends and bank holidays do not"
                    + " count. The comment's contributor reads the notice and may answer it; you follow the case with"
                    + " its receipt. Neither side learns who the other is, and nothing of who complains is kept.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NoticeRequest.class),
                            examples = @ExampleObject(name = "example", value = NoticeExamples.NOTICE_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "The case. Sent again with the same Idempotency-Key: the same answer.",
            headers = @Header(name = "Location", description = "The case.", schema = @Schema(type = SchemaType.STRING)),
            links = {
                @Link(
                        name = "follow",
                        operationId = "getNotice",
                        parameters = {
                            @LinkParameter(name = "id", expression = "$response.body#/notice/id"),
                            @LinkParameter(name = "Receipt", expression = "$response.body#/receipt")
                        }),
                @Link(
                        name = "conclude",
                        operationId = "concludeNotice",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/notice/id"))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = OpenedNoticeView.class),
                            examples = @ExampleObject(name = "example", value = NoticeExamples.OPENED)))
    @APIResponse(
            responseCode = "400",
            description = "The body or a header breaks a rule (`invalid-request`, `malformed-json`, `bad-parameter`).")
    @APIResponse(responseCode = "404", description = "No comment that can be read has this id (`comment-not-found`).")
    @APIResponse(responseCode = "413", description = "The request is too large (`too-large`).")
    @APIResponse(responseCode = "415", description = "The request is not JSON.")
    @APIResponse(
            responseCode = "422",
            description = "The Idempotency-Key came with another notice before (`idempotency-key-reused`).")
    public Response open(
            @PathParam("id") @Parameter(description = "The comment's id.", example = "m2vd2n7pqx3mwy5zt6rb2hjcfa")
                    String commentId,
            @HeaderParam(IdempotencyKey.HEADER)
                    @Parameter(
                            description =
                                    "Random, new for each notice, 16 to 255 characters, a UUID for one: sent again"
                                            + " with it, no second case is opened. Keep it to yourself: the receipt is derived"
                                            + " from it.")
                    @Nullable
                    String idempotencyKey,
            @Nullable NoticeRequest sent) {
        OpenNotice wish = new OpenNotice(commentId, NoticeRequest.read(sent), IdempotencyKey.read(idempotencyKey));
        return switch (opening.open(wish)) {
            case OpenResult.NoSuchComment none -> throw NoticeProblems.noSuchComment();
            case OpenResult.KeyReused reused -> throw NoticeProblems.keyReused();
            case OpenResult.Opened opened ->
                Response.created(URI.create("/api/v1/notices/" + opened.notice().id()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(new OpenedNoticeView(
                                view(opened.notice()), opened.receipt().secret()))
                        .build();
        };
    }

    @GET
    @Operation(
            operationId = "listCommentNotices",
            summary = "The notices about a comment, for its contributor",
            description = "With the comment's receipt, those that are due soonest first.")
    @APIResponse(
            responseCode = "200",
            description = "Some of the notices.",
            headers =
                    @Header(
                            name = "Link",
                            description = "The next page, rel=next.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = NoticePageView.class),
                            examples = @ExampleObject(name = "example", value = NoticeExamples.NOTICES)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong (`bad-parameter`, `bad-cursor`).")
    @APIResponse(responseCode = "401", description = "The receipt is missing (`receipt-missing`).")
    @APIResponse(responseCode = "403", description = "The receipt is not this comment's (`receipt-wrong`).")
    @APIResponse(responseCode = "404", description = "No comment has this id (`comment-not-found`).")
    public Response list(
            @PathParam("id") @Parameter(description = "The comment's id.", example = "m2vd2n7pqx3mwy5zt6rb2hjcfa")
                    String commentId,
            @HeaderParam("Receipt") @Parameter(description = "The comment's receipt.", required = true) @Nullable
                    String receipt,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo address) {
        String list = "notices:" + commentId;
        Receipt proof = NoticeProblems.receipt(receipt);
        Optional<NoticePlace> after = page.cursor(list, 1)
                .map(cursor -> NoticePlace.read(cursor.position().getFirst()).orElseThrow(NoticeProblems::badCursor));
        return switch (reading.read(commentId, proof, after, page.limit() + 1)) {
            case NoticeReading.NoSuchComment none -> throw NoticeProblems.noSuchComment();
            case NoticeReading.WrongReceipt wrong -> throw NoticeProblems.wrongReceipt();
            case NoticeReading.Shown shown ->
                Response.fromResponse(Page.of(
                                        shown.notices(),
                                        page.limit(),
                                        notice -> Cursor.of(
                                                list, NoticePlace.of(notice).text()))
                                .map(this::view)
                                .answer(address))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
        };
    }

    @POST
    @Path("{notice}/answer")
    @ShortBody
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerNotice",
            summary = "Answer a notice about your comment",
            description = "Once for each notice, with the comment's receipt. Whoever gave notice reads the answer, and"
                    + " not who gave it. The same answer sent again changes nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NoticeAnswerRequest.class),
                            examples = @ExampleObject(name = "example", value = NoticeExamples.ANSWER_REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "The notice with the answer.",
            content =
                    @Content(
                            schema = @Schema(implementation = NoticeView.class),
                            examples = @ExampleObject(name = "example", value = NoticeExamples.ANSWERED)))
    @APIResponse(
            responseCode = "400",
            description = "The body breaks a rule (`invalid-request`, `malformed-json`), or a parameter is unknown"
                    + " (`bad-parameter`).")
    @APIResponse(responseCode = "401", description = "The receipt is missing (`receipt-missing`).")
    @APIResponse(responseCode = "403", description = "The receipt is not this comment's (`receipt-wrong`).")
    @APIResponse(
            responseCode = "404",
            description = "No comment has this id (`comment-not-found`), or no notice about it (`notice-not-found`).")
    @APIResponse(
            responseCode = "409",
            description = "There was another answer (`answered-before`), or the case is over (`notice-concluded`).")
    @APIResponse(responseCode = "413", description = "The request is too large (`too-large`).")
    @APIResponse(responseCode = "415", description = "The request is not JSON.")
    public Response answer(
            @PathParam("id") @Parameter(description = "The comment's id.", example = "m2vd2n7pqx3mwy5zt6rb2hjcfa")
                    String commentId,
            @PathParam("notice") @Parameter(description = "The notice's id.", example = "c6vd2n7pqx3mwy5zt6rb2hjcfa")
                    String noticeId,
            @HeaderParam("Receipt") @Parameter(description = "The comment's receipt.", required = true) @Nullable
                    String receipt,
            @Nullable NoticeAnswerRequest sent) {
        Receipt proof = NoticeProblems.receipt(receipt);
        boolean agrees = agrees(sent == null ? null : sent.answer());
        String text = NoticeProblems.text(sent == null ? null : sent.text(), "/text", Step.Answered.LONGEST_TEXT);
        return switch (answering.answer(commentId, proof, noticeId, agrees, text)) {
            case AnswerResult.Answered answered ->
                Response.ok(view(answered.notice()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
            case AnswerResult.Refused refused -> throw problem(refused.refusal());
        };
    }

    private static ProblemException problem(AnswerResult.Refusal refusal) {
        return switch (refusal) {
            case NO_SUCH_COMMENT -> NoticeProblems.noSuchComment();
            case WRONG_RECEIPT -> NoticeProblems.wrongReceipt();
            case NO_SUCH_NOTICE -> NoticeProblems.noSuchNotice();
            case ANSWERED_BEFORE ->
                ProblemException.conflict(
                        "answered-before", "There was an answer before", "There is one for each notice.");
            case CONCLUDED -> NoticeProblems.concluded();
        };
    }

    private static boolean agrees(@Nullable String sent) {
        if (!"agree".equals(sent) && !"stand".equals(sent)) {
            throw NoticeProblems.invalid("/answer", "must be agree or stand");
        }
        return "agree".equals(sent);
    }

    private NoticeView view(Notice notice) {
        return NoticeView.of(notice, clock.instant());
    }
}
