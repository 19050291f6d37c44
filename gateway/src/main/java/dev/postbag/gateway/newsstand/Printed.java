package dev.postbag.gateway.newsstand;

/**
 * What came of asking a service for an answer.
 *
 * @param <P> an answer as it is sent
 */
public sealed interface Printed<P> {

    /** An answer that can be kept and given to everybody. */
    record Kept<P>(Subject subject, P print, int bytes) implements Printed<P> {}

    /** An answer for those who wait, that is not to be kept. */
    record Once<P>(P print) implements Printed<P> {}

    /** The service says that it cannot answer. */
    record Refused<P>(P print) implements Printed<P> {}

    /** No answer, and why. */
    record Nothing<P>(int status, String detail) implements Printed<P> {}
}
