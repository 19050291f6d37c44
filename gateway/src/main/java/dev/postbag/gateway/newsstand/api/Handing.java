package dev.postbag.gateway.newsstand.api;

import dev.postbag.gateway.JsonAnswers;
import dev.postbag.gateway.RequestKind;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.util.Set;

/** Hands a ready-made answer to a reader, in the form that is asked for. */
final class Handing {

    private static final CharSequence CACHE_STATUS = HttpHeaders.createOptimized("cache-status");

    private static final String BY_TIME = "if-modified-since";

    private Handing() {}

    /** Whether the reader takes what everybody is given. */
    static boolean suits(HttpServerRequest request, Set<String> notFor, Set<String> mediaTypes) {
        MultiMap headers = request.headers();
        // A time counts for nothing beside a tag (RFC 9110, 13.1.3); feed readers send both.
        boolean byTag = headers.contains(HttpHeaders.IF_NONE_MATCH);
        for (String header : notFor) {
            if (headers.contains(header) && !(byTag && header.equals(BY_TIME))) {
                return false;
            }
        }
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        if (headers.contains(HttpHeaders.TRANSFER_ENCODING) || length != null && !length.equals("0")) {
            return false;
        }
        String accept = headers.get(HttpHeaders.ACCEPT);
        return accept == null || accept.contains("*/*") || mediaTypes.stream().anyMatch(accept::contains);
    }

    /** @param cacheStatus where it came from (RFC 9211) */
    static void hand(HttpServerRequest request, Print print, String cacheStatus) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        RequestKind.set(request, print.template());
        MultiMap headers = response.headers();
        print.headers().forEach(headers::set);
        headers.set(CACHE_STATUS, cacheStatus);
        if (print.tag() != null && JsonAnswers.isHad(request, print.tag())) {
            headers.remove(HttpHeaders.CONTENT_TYPE);
            headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            response.setStatusCode(304).end();
            return;
        }
        response.setStatusCode(print.status());
        Coding coding = Coding.of(
                request.getHeader(HttpHeaders.ACCEPT_ENCODING), print.packed().keySet());
        headers.set(HttpHeaders.CONTENT_ENCODING, coding.headerValue());
        Buffer body = print.packed().getOrDefault(coding, print.plain());
        if (coding == Coding.GZIP && request.version() == HttpVersion.HTTP_2) {
            // What is said to be gzip is compressed on the way out there, whatever it is.
            body = print.plain();
        }
        headers.set(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
        if (request.method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(body);
        }
    }
}
