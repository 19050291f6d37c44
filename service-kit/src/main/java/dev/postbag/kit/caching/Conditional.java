package dev.postbag.kit.caching;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

/** An answer that a client who has it already need not get again: 304 when its tag is the one given. */
public final class Conditional {

    private Conditional() {}

    /** @param state what the answer depends on: the same state, the same tag */
    public static Response answer(Request request, String state, Supplier<Response> whole) {
        EntityTag tag = new EntityTag(shortHash(state), true);
        Response.ResponseBuilder notModified = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = notModified == null ? Response.fromResponse(whole.get()) : notModified;
        return answer.tag(tag).header("Cache-Control", "no-cache").build();
    }

    /**
     * The same, also for who asks by time instead.
     *
     * @param changed when what it depends on changed last; nothing while more may change within that second
     */
    public static Response answer(
            Request request, HttpHeaders asked, String state, Optional<Instant> changed, Supplier<Response> whole) {
        if (changed.isEmpty()) {
            return answer(request, state, whole);
        }
        Date since = Date.from(changed.get().truncatedTo(ChronoUnit.SECONDS));
        // Where a tag is given, the time given beside it counts for nothing (RFC 9110, 13.1.3).
        boolean byTime = asked.getHeaderString(HttpHeaders.IF_NONE_MATCH) == null;
        Response.ResponseBuilder notModified = byTime ? request.evaluatePreconditions(since) : null;
        Response answer = answer(request, state, () -> notModified == null ? whole.get() : notModified.build());
        return Response.fromResponse(answer).lastModified(since).build();
    }

    private static String shortHash(String state) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
