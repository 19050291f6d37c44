package dev.postbag.comment.moderation.api;

import dev.postbag.comment.moderation.CountingDecisions;
import dev.postbag.comment.moderation.MonthFigures;
import dev.postbag.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was moderated, for everybody, over HTTP. */
@Path("/api/v1/transparency")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "moderation")
@PermitAll
@RunOnVirtualThread
public class TransparencyResource {

    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
    private static final String A_DAY = "public, max-age=86400";

    private final CountingDecisions counting;

    public TransparencyResource(CountingDecisions counting) {
        this.counting = counting;
    }

    @GET
    @Operation(
            operationId = "getTransparency",
            summary = "What was moderated in a month",
            description =
                    "How many comments were reported and decided about, why, by which rule, how many decisions were"
                            + " appealed and overturned, and how long deciding took. A month is told once it is over. No"
                            + " number below 5 is told, nor one that such a number could be worked out from.")
    @APIResponse(
            responseCode = "200",
            description = "The numbers of the month.",
            content =
                    @Content(
                            schema = @Schema(implementation = TransparencyView.class),
                            examples = @ExampleObject(name = "example", value = ModerationExamples.TRANSPARENCY)))
    @APIResponse(responseCode = "400", description = "The month is missing or wrong (`bad-parameter`).")
    @APIResponse(responseCode = "404", description = "The month is not over (`month-not-over`).")
    public Response get(
            @QueryParam("month")
                    @Parameter(
                            description = "The month.",
                            example = "2026-01",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING, pattern = "^2\\d{3}-(0[1-9]|1[0-2])$"))
                    @Nullable
                    String asked) {
        if (asked == null || !MONTH.matcher(asked).matches()) {
            throw ProblemException.badParameter("month", "must be a month such as 2026-01");
        }
        YearMonth month = YearMonth.parse(asked);
        MonthFigures figures = counting.count(month)
                .orElseThrow(() -> ProblemException.notFound(
                        "month-not-over", "The month is not over", "Its numbers are told when it is."));
        return Response.ok(TransparencyView.of(month, figures))
                .header(HttpHeaders.CACHE_CONTROL, A_DAY)
                .build();
    }
}
