package dev.postbag.gateway.route.client;

import dev.postbag.gateway.guard.PublicAddress;
import dev.postbag.gateway.route.Operation;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which headers get past the gateway. To a service: those that HTTP needs and those the operation says it reads, never
 * one that tells who or where the client is. From a service: all but those of the connection.
 */
final class PassedHeaders {

    private static final Set<String> ALWAYS = Set.of(
            "accept",
            "authorization",
            "content-encoding",
            "content-language",
            "content-length",
            "content-type",
            "idempotency-key",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "if-range",
            "if-unmodified-since",
            "prefer",
            "range");

    private static final Set<String> NEVER = Set.of(
            "cookie",
            "forwarded",
            "from",
            Operation.PUZZLE,
            Operation.PUZZLE_SOLVED,
            "referer",
            "user-agent",
            "via",
            "x-forwarded-for",
            "x-real-ip");

    private static final List<String> OF_THE_CONNECTION = List.of(
            "connection", "keep-alive", "proxy-authenticate", "proxy-connection", "te", "trailer", "upgrade", "server");

    private PassedHeaders() {}

    /** Leaves in a request's headers what its service is given. */
    static void toService(MultiMap headers, Operation operation, PublicAddress address) {
        List<String> named = headers.names().stream().toList();
        for (String name : named) {
            String plain = name.toLowerCase(Locale.ROOT);
            if (NEVER.contains(plain)
                    || !(ALWAYS.contains(plain) || operation.headers().contains(plain))) {
                headers.remove(name);
            }
        }
        tell(headers, address);
    }

    /** Says to a service under what address it is asked. */
    static void tell(MultiMap headers, PublicAddress address) {
        headers.set("X-Forwarded-Proto", address.scheme());
        headers.set("X-Forwarded-Host", address.host());
        headers.set("Forwarded", address.forwarded());
    }

    /** Leaves in an answer's headers what the client is given. */
    static void toClient(MultiMap headers) {
        for (String connection : List.copyOf(headers.getAll(HttpHeaders.CONNECTION))) {
            for (String name : connection.split(",")) {
                headers.remove(name.strip());
            }
        }
        OF_THE_CONNECTION.forEach(headers::remove);
    }
}
