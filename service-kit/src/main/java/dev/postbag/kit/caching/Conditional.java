package dev.postbag.kit.caching;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

    private static String shortHash(String state) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
