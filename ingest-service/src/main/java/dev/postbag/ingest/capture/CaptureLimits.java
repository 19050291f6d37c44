package dev.postbag.ingest.capture;

/**
 * What a capture may be.
 *
 * @param maxBytes its size at most
 */
public record CaptureLimits(long maxBytes) {}
