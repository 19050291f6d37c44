package dev.postbag.gateway.newsstand;

/**
 * What a reader is given who asks for something that is not there ready-made.
 *
 * @param <P> an answer as it is sent
 */
public sealed interface Handed<P> {

    /** A new answer. */
    record Fresh<P>(P print, boolean stored) implements Handed<P> {}

    /** A new answer, and something has happened since it was asked for that it may not tell of. */
    record Overtaken<P>(P print) implements Handed<P> {}

    /** The answer of before, since there is no new one. */
    record Outdated<P>(P print) implements Handed<P> {}

    /** No answer, and why. */
    record Nothing<P>(int status, String detail) implements Handed<P> {}
}
