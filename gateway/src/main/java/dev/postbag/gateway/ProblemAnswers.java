package dev.postbag.gateway;

import dev.postbag.kit.problem.Problem;
import dev.postbag.kit.problem.StatusProblems;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.Map;

/** Answers requests with problem documents, those whose body is still on its way too. */
public final class ProblemAnswers {

    private static final long LINGER_MILLIS = 2_000;

    private ProblemAnswers() {}

    /** What a body over the limit is answered with. */
    public static Problem tooLarge(long maxBodyBytes) {
        return StatusProblems.of(413, "A request body may have up to %d bytes.".formatted(maxBodyBytes));
    }

    public static void send(HttpServerRequest request, Problem problem) {
        send(request, problem, Map.of());
    }

    /** When an answer has begun already, it is broken off, so that nobody takes it for a whole one. */
    public static void send(HttpServerRequest request, Problem problem, Map<String, String> headers) {
        send(request, problem.status(), problem, headers);
    }

    /** @param document a problem, and what else there is to say */
    static void send(HttpServerRequest request, int status, Object document, Map<String, String> headers) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        RequestKind.setRefused(request);
        if (response.headWritten()) {
            breakOff(request);
            return;
        }
        response.headers().remove(HttpHeaders.CONTENT_LENGTH).remove(HttpHeaders.TRANSFER_ENCODING);
        response.setChunked(false)
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.forEach(response::putHeader);
        boolean bodyOnItsWay = bodyOnItsWay(request);
        if (bodyOnItsWay && request.version() != HttpVersion.HTTP_2) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        response.end(Buffer.buffer(JsonAnswers.json(document))).onComplete(sent -> {
            if (bodyOnItsWay) {
                linger(request);
            }
        });
    }

    /** Ends an answer that has begun in a way that nobody takes for its end. */
    public static void breakOff(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            // Not response.reset(): whoever waits for the end of the request would never hear of it. Nor close(): that
            // waits
            // until all that was written has been read.
            ((ConnectionBase) request.connection()).channelHandlerContext().close();
        }
    }

    /** Closing at once would take the answer from a client that is still sending: what comes is thrown away, for a while. */
    private static void linger(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset(0);
            return;
        }
        if (!request.isEnded()) {
            request.handler(thrownAway -> {}).resume();
        }
        Vertx vertx = Vertx.currentContext().owner();
        long close = vertx.setTimer(LINGER_MILLIS, timer -> request.connection().close());
        if (request.isEnded()) {
            vertx.cancelTimer(close);
            request.connection().close();
        } else {
            request.endHandler(end -> {
                vertx.cancelTimer(close);
                request.connection().close();
            });
        }
    }

    private static boolean bodyOnItsWay(HttpServerRequest request) {
        if (request.isEnded()) {
            return false;
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            return !length.equals("0");
        }
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || (request.version() == HttpVersion.HTTP_2 && mayHaveBody(request.method()));
    }

    private static boolean mayHaveBody(HttpMethod method) {
        return method.equals(HttpMethod.POST) || method.equals(HttpMethod.PUT) || method.equals(HttpMethod.PATCH);
    }
}
