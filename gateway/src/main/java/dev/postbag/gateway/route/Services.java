package dev.postbag.gateway.route;

/**
 * The services behind the gateway.
 *
 * @param <E> a request and the place for its answer
 */
public interface Services<E> {

    /** Lets the operation's service answer the request, or answers it with a problem document. */
    void answer(E exchange, Operation operation);
}
