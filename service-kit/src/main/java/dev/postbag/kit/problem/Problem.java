package dev.postbag.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A problem document (RFC 9457): what an answer outside 2xx says. */
@Schema(name = "Problem", description = "A problem document (RFC 9457).")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(
                description = "Names the kind of problem.",
                examples = "urn:postbag:problem:post-not-found",
                required = true)
        String type,

        @Schema(description = "The kind of problem in words.", examples = "No such post", required = true)
        String title,

        @Schema(description = "The HTTP status.", examples = "404", required = true)
        int status,

        @Schema(description = "What happened this time, and what to do.") @Nullable
        String detail,

        @Schema(description = "The kind of problem as a stable code.", examples = "post-not-found", required = true)
        String code,

        @Schema(description = "Finds this request in the operator's logs and traces.") @Nullable
        String traceId,

        @Schema(description = "Each thing wrong with the request.")
        List<Fault> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One thing wrong with a request. */
    @Schema(name = "ProblemError")
    public record Fault(
            @Schema(description = "Where: a JSON Pointer into the body, or the parameter's name.", examples = "/body")
            String pointer,

            @Schema(description = "What is wrong there.", examples = "must not be blank")
            String detail) {}

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(int status, String code, String title, @Nullable String detail) {
        return of(status, code, title, detail, List.of());
    }

    public static Problem of(int status, String code, String title, @Nullable String detail, List<Fault> errors) {
        return new Problem("urn:postbag:problem:" + code, title, status, detail, code, TraceId.current(), errors);
    }
}
