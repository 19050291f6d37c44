package dev.postbag.gateway.guard.api;

import dev.postbag.kit.problem.TraceId;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every answer carries, whoever gave it: its request's id, and what a browser may do with it. */
final class AnswerHeaders {

    private static final String POLICY_NAME = "Content-Security-Policy";
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    private static final String SWAGGER_UI = "default-src 'self'; script-src 'self' 'unsafe-inline'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";
    private static final Set<String> COMPRESSIBLE = Set.of(
            "application/json",
            "application/problem+json",
            "application/yaml",
            "application/javascript",
            "application/atom+xml",
            "application/rss+xml",
            "application/feed+json",
            "application/xml",
            "text/css",
            "text/html",
            "text/javascript",
            "text/plain");
    private static final int WORTH_COMPRESSING = 1_000;

    private AnswerHeaders() {}

    static void dress(RoutingContext exchange) {
        String requestId = TraceId.current();
        exchange.addHeadersEndHandler(headersGo -> {
            HttpServerResponse response = exchange.response();
            MultiMap headers = response.headers();
            if (requestId != null) {
                headers.set("X-Request-Id", requestId);
            }
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "no-referrer");
            if (!headers.contains(POLICY_NAME)) {
                headers.set(POLICY_NAME, exchange.request().path().startsWith("/q/swagger-ui") ? SWAGGER_UI : NOTHING);
            }
            compress(headers);
        });
    }

    /** "identity" keeps an answer from being compressed: the server sets it on every answer, and it is lifted here. */
    private static void compress(MultiMap headers) {
        if (!isCompressible(headers.get(HttpHeaders.CONTENT_TYPE))) {
            return;
        }
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        String coding = headers.get(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && coding.equals("identity") && isWorthIt(headers.get(HttpHeaders.CONTENT_LENGTH))) {
            headers.remove(HttpHeaders.CONTENT_ENCODING);
        }
    }

    private static boolean isCompressible(@Nullable String contentType) {
        return contentType != null
                && COMPRESSIBLE.contains(contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isWorthIt(@Nullable String length) {
        return length == null || length.length() > 9 || Integer.parseInt(length) >= WORTH_COMPRESSING;
    }
}
