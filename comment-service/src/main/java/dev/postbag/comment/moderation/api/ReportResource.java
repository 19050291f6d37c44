package dev.postbag.comment.moderation.api;

import dev.postbag.comment.moderation.Report;
import dev.postbag.comment.moderation.ReportComment;
import dev.postbag.comment.moderation.ReportReason;
import dev.postbag.comment.moderation.ReportResult;
import dev.postbag.comment.moderation.ReportingComments;
import dev.postbag.comment.thread.ContributorSecret;
import dev.postbag.kit.body.ShortBody;
import dev.postbag.kit.problem.ProblemException;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reporting comments over HTTP. */
@Path("/api/v1/comments/{id}/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "comments")
@PermitAll
@RunOnVirtualThread
public class ReportResource {

    private static final String CONTRIBUTOR = "Postbag-Contributor";

    private final ReportingComments reporting;

    public ReportResource(ReportingComments reporting) {
        this.reporting = reporting;
    }

    @POST
    @ShortBody
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reportComment",
            summary = "Report a comment",
            description = "A moderator who has not decided on it yet looks at it. It counts once for each contributor:"
                    + " sent again, it changes nothing. Who reported is not kept.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ReportRequest.class),
                            examples = @ExampleObject(name = "example", value = ModerationExamples.REPORT)))
    @APIResponse(
            responseCode = "200",
            description = "The report is kept.",
            content =
                    @Content(
                            schema = @Schema(implementation = ReportedView.class),
                            examples = @ExampleObject(name = "example", value = ModerationExamples.REPORTED)))
    @APIResponse(
            responseCode = "400",
            description = "The body or a header breaks a rule (`invalid-request`, `malformed-json`, `bad-parameter`).")
    @APIResponse(responseCode = "404", description = "No comment that can be read has this id (`comment-not-found`).")
    @APIResponse(responseCode = "413", description = "The request is too large (`too-large`).")
    @APIResponse(responseCode = "415", description = "The request is not JSON.")
    public Response report(
            @PathParam("id") @Parameter(description = "The comment's id.", example = "m2vd2n7pqx3mwy5zt6rb2hjcfa")
                    String commentId,
            @HeaderParam(CONTRIBUTOR)
                    @Parameter(
                            description = "The contributor's secret for this thread, from the first answer there. Left"
                                    + " out: a new contributor.",
                            schema = @Schema(type = SchemaType.STRING, pattern = "^([A-Za-z0-9_-]{43})?$"))
                    @Nullable
                    String contributor,
            @Nullable ReportRequest sent) {
        ReportReason reason = Optional.ofNullable(sent)
                .map(ReportRequest::reason)
                .flatMap(ReportReason::withCode)
                .orElseThrow(() -> ModerationProblems.invalid("/reason", "is no reason to report a comment"));
        String text = Texts.read(sent == null ? null : sent.text(), "/text", Report.LONGEST_TEXT);
        return switch (reporting.report(new ReportComment(commentId, reason, text, secretOf(contributor)))) {
            case ReportResult.NoSuchComment none -> throw ModerationProblems.noSuchComment();
            case ReportResult.Reported reported ->
                Response.ok(new ReportedView(commentId, reported.contributor().secret()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
        };
    }

    private static Optional<ContributorSecret> secretOf(@Nullable String header) {
        Optional<ContributorSecret> secret = Optional.ofNullable(header).flatMap(ContributorSecret::read);
        if (header != null && secret.isEmpty()) {
            throw ProblemException.badParameter(CONTRIBUTOR, "must be 256 bits in base64url: 43 characters");
        }
        return secret;
    }
}
