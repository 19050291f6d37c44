package dev.postbag.gateway.guard;

import java.time.Instant;

/**
 * Some work to do before a comment is taken: find a nonce for which the SHA-256 of {@code challenge:nonce} begins with
 * that many zero bits.
 *
 * @param challenge of the characters of base64url
 */
public record Puzzle(String challenge, int bits, Instant expiresAt) {}
