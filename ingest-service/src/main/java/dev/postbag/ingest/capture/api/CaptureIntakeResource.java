package dev.postbag.ingest.capture.api;

import dev.postbag.ingest.capture.CaptureLimits;
import dev.postbag.ingest.capture.TakeInCapture;
import dev.postbag.ingest.capture.TakeInResult;
import dev.postbag.ingest.capture.TakingInCaptures;
import dev.postbag.kit.identity.Roles;
import dev.postbag.kit.problem.ProblemException;
import dev.postbag.kit.problem.TraceId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
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

/** Where captures come in over HTTP; made at the start, so that what it counts is counted from nothing. */
@Startup
@Path("/api/v1/captures")
@RunOnVirtualThread
@RolesAllowed(Roles.EDITOR)
@SecurityRequirement(name = "token", scopes = Roles.EDITOR)
@Tag(name = "captures")
@Produces(MediaType.APPLICATION_JSON)
public class CaptureIntakeResource {

    private final TakingInCaptures takingIn;
    private final CaptureLimits limits;
    private final Clock clock;
    private final Counter received;
    private final Counter refused;

    public CaptureIntakeResource(TakingInCaptures takingIn, CaptureLimits limits, Clock clock, MeterRegistry meters) {
        this.takingIn = takingIn;
        this.limits = limits;
        this.clock = clock;
        this.received = meters.counter("postbag.captures.received");
        this.refused = meters.counter("postbag.captures.refused");
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "takeInCapture",
            summary = "Take a capture in",
            description = "Keeps the bytes whole and reads them as posts afterwards: follow Location for the report."
                    + " The same bytes taken in again are kept once and read again.")
    @RequestBody(
            description = "The bytes as obtained.",
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.TEXT_PLAIN,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "page", value = CaptureExamples.PAGE)))
    @APIResponse(
            responseCode = "202",
            description = "The bytes are kept and will be read.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where the report is.",
                            schema = @Schema(type = SchemaType.STRING)),
            links = {
                @Link(
                        name = "report",
                        operationId = "getCapture",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/id")),
                @Link(
                        name = "bytes",
                        operationId = "getCaptureBytes",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/id")),
                @Link(
                        name = "stories",
                        operationId = "listReadStories",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/id")),
                @Link(
                        name = "corrections",
                        operationId = "listCorrections",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/id")),
                @Link(
                        name = "proposals",
                        operationId = "listProposals",
                        parameters = @LinkParameter(name = "id", expression = "$response.body#/id"))
            },
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CaptureView.class),
                            examples = @ExampleObject(name = "received", value = CaptureExamples.RECEIVED)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong or not known, or the body broke off.")
    @APIResponse(responseCode = "401", description = "A valid token is needed.")
    @APIResponse(responseCode = "403", description = "The token's roles do not allow this.")
    @APIResponse(responseCode = "413", description = "The capture is too large.")
    @APIResponse(responseCode = "415", description = "The media type is not taken, or its charset is not known.")
    @APIResponse(
            responseCode = "422",
            description = "The capture is empty, is not text, or is not in the charset said.")
    public Response takeIn(
            InputStream body,
            @Context HttpHeaders headers,
            @Parameter(
                            description = "What the bytes are written in; goes before the Content-Type's charset."
                                    + " When neither says it, a byte order mark tells, else it is UTF-8.",
                            example = "windows-1252")
                    @QueryParam("charset")
                    @Nullable
                    String charset,
            @Parameter(
                            description = "Where the capture was made of: an http or https URL.",
                            example = "https://blog.example/")
                    @QueryParam("source")
                    @Nullable
                    String source,
            @Parameter(
                            description = "When the capture was made (RFC 3339).",
                            example = "2025-08-23T10:00:00Z",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("capturedAt")
                    @Nullable
                    String capturedAt) {
        TakeInCapture order = order(body, headers, charset, source, capturedAt);
        return switch (takingIn.takeIn(order)) {
            case TakeInResult.TakenIn taken -> {
                received.increment();
                yield Response.accepted(CaptureView.whole(taken.capture(), List.of(), List.of()))
                        .header(
                                HttpHeaders.LOCATION,
                                "/api/v1/captures/" + taken.capture().id())
                        .build();
            }
            case TakeInResult.Refused refused -> {
                this.refused.increment();
                UnreadBody.drain(body);
                throw CaptureRefusals.problem(refused);
            }
        };
    }

    private TakeInCapture order(
            InputStream body,
            HttpHeaders headers,
            @Nullable String charset,
            @Nullable String source,
            @Nullable String capturedAt) {
        try {
            if (headers.getLength() > limits.most()) {
                throw CaptureRefusals.tooLarge(limits.most());
            }
            return new TakeInCapture(
                    body,
                    headers.getLength(),
                    CaptureParameters.mediaType(headers),
                    CaptureParameters.charset(headers, charset),
                    CaptureParameters.source(source),
                    CaptureParameters.capturedAt(capturedAt, clock),
                    TraceId.traceparent());
        } catch (ProblemException refused) {
            // Who waits for leave to send the body is not asked for it only to throw it away.
            if (headers.getHeaderString(HttpHeaders.EXPECT) == null) {
                UnreadBody.drain(body);
            }
            throw refused;
        }
    }
}
