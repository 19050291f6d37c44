package dev.postbag.contracts.block;

/**
 * Where in a capture something stands.
 *
 * @param capture the capture's id: the SHA-256 of its bytes, in lower-case hex
 * @param start the first byte
 * @param end the byte after the last
 */
public record Span(String capture, long start, long end) {}
