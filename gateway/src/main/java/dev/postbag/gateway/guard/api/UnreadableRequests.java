package dev.postbag.gateway.guard.api;

import dev.postbag.gateway.ProblemAnswers;
import dev.postbag.kit.problem.Problem;
import dev.postbag.kit.problem.StatusProblems;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;

/** What is no HTTP, is too long, or has an address that can be read in more than one way; the connection ends with it. */
final class UnreadableRequests {

    private UnreadableRequests() {}

    static void refuse(HttpServerRequest request) {
        request.response().putHeader("X-Content-Type-Options", "nosniff");
        ProblemAnswers.send(request, problem(request), Map.of(HttpHeaders.CONNECTION.toString(), "close"));
    }

    private static Problem problem(HttpServerRequest request) {
        Throwable cause = request.decoderResult().cause();
        if (cause instanceof TooLongHttpLineException) {
            return StatusProblems.of(414, null);
        }
        if (cause instanceof TooLongHttpHeaderException) {
            return StatusProblems.of(431, null);
        }
        return StatusProblems.of(
                400,
                cause == null
                        ? "The address can be read in more than one way, or is none."
                        : "This is not HTTP as it should be.");
    }
}
