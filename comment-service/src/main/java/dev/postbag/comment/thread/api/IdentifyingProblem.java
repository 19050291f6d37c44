package dev.postbag.comment.thread.api;

import dev.postbag.comment.thread.Giveaway;
import dev.postbag.kit.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The problem document of a comment that may tell who wrote it: with the warnings beside what every problem has. */
@Schema(name = "SelfIdentificationProblem", description = "A problem document (RFC 9457) with warnings.")
public record IdentifyingProblem(
        @Schema(examples = "urn:postbag:problem:self-identification", required = true)
        String type,

        @Schema(required = true) String title,

        @Schema(examples = "409", required = true) int status,

        @Nullable String detail,

        @Schema(examples = "self-identification", required = true)
        String code,

        @Nullable String traceId,

        @Schema(required = true) List<WarningView> warnings) {

    static Response answer(List<Giveaway> giveaways) {
        Problem problem = Problem.of(
                409,
                "self-identification",
                "This may tell who you are",
                "Nothing was kept. Say it otherwise, or send it again with acknowledged: true.");
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new IdentifyingProblem(
                        problem.type(),
                        problem.title(),
                        problem.status(),
                        problem.detail(),
                        problem.code(),
                        problem.traceId(),
                        WarningView.of(giveaways)))
                .build();
    }
}
