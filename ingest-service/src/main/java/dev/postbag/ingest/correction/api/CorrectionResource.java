package dev.postbag.ingest.correction.api;

import dev.postbag.ingest.capture.CaptureId;
import dev.postbag.ingest.capture.Captures;
import dev.postbag.ingest.correction.CorrectReading;
import dev.postbag.ingest.correction.CorrectingReadings;
import dev.postbag.ingest.correction.Correction;
import dev.postbag.ingest.correction.CorrectionResult;
import dev.postbag.ingest.correction.Corrections;
import dev.postbag.ingest.correction.DeskPage;
import dev.postbag.ingest.correction.Tags;
import dev.postbag.kit.identity.Roles;
import dev.postbag.kit.paging.Cursor;
import dev.postbag.kit.paging.Page;
import dev.postbag.kit.paging.PageRequest;
import dev.postbag.kit.problem.TraceId;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
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

/** Where the desk sets right what was read out of a capture. */
@Path("/api/v1/captures/{id}/corrections")
@RunOnVirtualThread
@RolesAllowed(Roles.EDITOR)
@SecurityRequirement(name = "token", scopes = Roles.EDITOR)
@Tag(name = "captures")
@APIResponse(
        responseCode = "400",
        description = "The body or a parameter is wrong or not known (`malformed-json`, `invalid-request`,"
                + " `bad-parameter`, `bad-cursor`).")
@APIResponse(responseCode = "401", description = "A valid token is needed (`unauthenticated`).")
@APIResponse(responseCode = "403", description = "The token's roles do not allow this (`forbidden`).")
@APIResponse(
        responseCode = "404",
        description = "There is no such capture or correction (`capture-not-found`, `correction-not-found`).")
@Produces(MediaType.APPLICATION_JSON)
public class CorrectionResource {

    private static final String LIST = "corrections";

    private final CorrectingReadings correcting;
    private final Corrections corrections;
    private final Captures captures;

    public CorrectionResource(CorrectingReadings correcting, Corrections corrections, Captures captures) {
        this.correcting = correcting;
        this.corrections = corrections;
        this.captures = captures;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "correctReading",
            summary = "Correct what was read out of a capture",
            description =
                    "Sets a block's type or a quotation's bounds, splits a story or joins it with the next, or takes"
                            + " an earlier correction back. The posts follow; the capture's own reading and its report stay as they"
                            + " were. The same capture taken in again keeps its corrections.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CorrectionOrder.class),
                            examples = {
                                @ExampleObject(name = "type", value = Examples.ORDER),
                                @ExampleObject(name = "split", value = Examples.SPLIT),
                                @ExampleObject(name = "takeBack", value = Examples.TAKE_BACK)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "It is made and kept.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where it is, and what became of the stories it changed.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CorrectionView.class),
                            examples = @ExampleObject(name = "made", value = Examples.MADE)))
    @APIResponse(
            responseCode = "409",
            description =
                    "What was read or corrected before has not reached the posts yet (`not-settled`: try again), or"
                            + " nothing can be read out of the capture (`capture-unreadable`).")
    @APIResponse(responseCode = "412", description = "It is no longer what you saw (`reading-changed`).")
    @APIResponse(responseCode = "415", description = "The body is not JSON (`unsupported-media-type`).")
    @APIResponse(
            responseCode = "422",
            description =
                    "It cannot be meant, or the capture's format cannot bear it. The code says why: `no-such-block`,"
                            + " `no-such-story`, `no-such-correction`, `holds-blocks`, `image-stays`, `not-signs`,"
                            + " `too-long-for-heading`, `not-a-quotation`, `not-in-order`, `inside-list`, `inside-quotation`,"
                            + " `at-beginning`, `nothing-left`, `same-date-and-title`, `places-shared`, `lines-not-text`,"
                            + " `no-next-story`, `built-upon`, `taken-back-already`, `not-to-be-taken-back`, `too-large`.")
    @APIResponse(responseCode = "428", description = "If-Match is needed (`precondition-required`).")
    public Response correct(
            @Parameter(description = "The capture's id.") @PathParam("id") String id,
            @Parameter(
                            description =
                                    "The tag of the story that the block is in, or that is to be joined; to take a"
                                            + " correction back, the ETag of the list of corrections.",
                            example = "\"c0-5f0c7a9d3be1a2c4d5e6f708\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid CorrectionOrder order) {
        CaptureId capture = existing(id);
        if (ifMatch == null) {
            throw DeskRefusals.unseen();
        }
        CorrectReading command = new CorrectReading(
                capture, CorrectionOrder.change(order), unquoted(ifMatch), Roles.EDITOR, TraceId.traceparent());
        return switch (correcting.correct(command)) {
            case CorrectionResult.Made made ->
                Response.status(Response.Status.CREATED)
                        .header(
                                HttpHeaders.LOCATION,
                                "/api/v1/captures/" + capture + "/corrections/"
                                        + made.correction().number())
                        .entity(CorrectionView.of(made.correction(), Set.of()))
                        .build();
            case CorrectionResult.Refused refused -> throw DeskRefusals.of(refused.refusal());
            case CorrectionResult.Changed changed -> throw DeskRefusals.changed();
            case CorrectionResult.Unsettled unsettled -> throw DeskRefusals.unsettled();
            case CorrectionResult.Unreadable unreadable -> throw DeskRefusals.unreadable();
            case CorrectionResult.NoSuchCapture none -> throw DeskRefusals.noCapture();
        };
    }

    @GET
    @Operation(
            operationId = "listCorrections",
            summary = "List a capture's corrections",
            description = "In the order they were made; those taken back too. Each says what became of the stories it"
                    + " changed. The ETag is what taking one back asks for.")
    @APIResponse(
            responseCode = "200",
            description = "Part of the list.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "What to send as If-Match to take a correction back.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CorrectionPage.class),
                            examples = @ExampleObject(name = "page", value = Examples.LIST)))
    public Response list(
            @Parameter(description = "The capture's id.") @PathParam("id") String id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo request) {
        int after = page.cursor(LIST, 1)
                .map(cursor -> Integer.parseInt(cursor.position().getFirst()))
                .orElse(0);
        List<Correction> made = corrections.of(existing(id));
        Set<Integer> takenBack = DeskPage.takenBack(made);
        List<Correction> found = made.stream()
                .filter(correction -> correction.number() > after)
                .limit(page.limit() + 1L)
                .toList();
        Response answer = Page.of(
                        found, page.limit(), correction -> Cursor.of(LIST, String.valueOf(correction.number())))
                .map(correction -> CorrectionView.of(correction, takenBack))
                .answer(request);
        return Response.fromResponse(answer)
                .tag(new EntityTag(Tags.of(made.size())))
                .build();
    }

    @GET
    @Path("/{number}")
    @Operation(
            operationId = "getCorrection",
            summary = "Get a correction",
            description = "What was set right, and what became of the stories it changed.")
    @APIResponse(
            responseCode = "200",
            description = "The correction.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CorrectionView.class),
                            examples = @ExampleObject(name = "settled", value = Examples.SETTLED)))
    public CorrectionView find(
            @Parameter(description = "The capture's id.") @PathParam("id") String id,
            @Parameter(description = "The correction's number.", schema = @Schema(type = SchemaType.INTEGER))
                    @PathParam("number")
                    String number) {
        List<Correction> made = corrections.of(existing(id));
        return made.stream()
                .filter(correction -> String.valueOf(correction.number()).equals(number))
                .findFirst()
                .map(correction -> CorrectionView.of(correction, DeskPage.takenBack(made)))
                .orElseThrow(DeskRefusals::noCorrection);
    }

    private CaptureId existing(String id) {
        return CaptureId.parse(id)
                .filter(capture -> captures.find(capture).isPresent())
                .orElseThrow(DeskRefusals::noCapture);
    }

    private static String unquoted(String tag) {
        boolean quoted = tag.length() > 1 && tag.startsWith("\"") && tag.endsWith("\"");
        return quoted ? tag.substring(1, tag.length() - 1) : tag;
    }
}
