package dev.postbag.gateway.live.api;

/**
 * How many may listen.
 *
 * @param mostListeners at once, at one gateway
 * @param mostFromOnePlace of these, from one network address
 */
public record LiveTerms(int mostListeners, int mostFromOnePlace) {}
