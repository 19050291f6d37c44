package dev.postbag.kit.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The problem each HTTP status stands for when nothing more is known. */
public final class StatusProblems {

    private record Kind(String code, String title) {}

    private static final Map<Integer, Kind> KINDS = Map.ofEntries(
            Map.entry(400, new Kind("bad-request", "The request is malformed")),
            Map.entry(401, new Kind("unauthenticated", "A valid token is needed")),
            Map.entry(403, new Kind("forbidden", "The token's roles do not allow this")),
            Map.entry(404, new Kind("not-found", "Nothing is here")),
            Map.entry(405, new Kind("method-not-allowed", "This address does not take that method")),
            Map.entry(406, new Kind("not-acceptable", "No media type asked for can be given")),
            Map.entry(408, new Kind("request-timeout", "The request took too long to arrive")),
            Map.entry(409, new Kind("conflict", "The request does not fit the present state")),
            Map.entry(410, new Kind("gone", "It is no longer here")),
            Map.entry(412, new Kind("precondition-failed", "It is no longer as If-Match says")),
            Map.entry(413, new Kind("too-large", "The request is too large")),
            Map.entry(414, new Kind("address-too-long", "The address is too long")),
            Map.entry(415, new Kind("unsupported-media-type", "This media type is not taken")),
            Map.entry(422, new Kind("unprocessable", "The request cannot be used")),
            Map.entry(428, new Kind("precondition-required", "If-Match is needed")),
            Map.entry(429, new Kind("too-many-requests", "Too many requests")),
            Map.entry(431, new Kind("headers-too-large", "The headers are too large")),
            Map.entry(500, new Kind("internal", "Something went wrong here")),
            Map.entry(502, new Kind("bad-gateway", "A service gave no usable answer")),
            Map.entry(503, new Kind("unavailable", "A service is not available at the moment")),
            Map.entry(504, new Kind("gateway-timeout", "A service took too long to answer")));

    private StatusProblems() {}

    public static Problem of(int status, @Nullable String detail) {
        Kind kind = KINDS.getOrDefault(
                status,
                status < 500
                        ? new Kind("request-refused", "The request was refused")
                        : new Kind("internal", "Something went wrong here"));
        return Problem.of(status, kind.code(), kind.title(), detail);
    }
}
