package dev.postbag.gateway.live.api;

/**
 * How many may listen.
 *
 * @param mostListeners at once, at one gateway
 */
public record LiveTerms(int mostListeners) {}
