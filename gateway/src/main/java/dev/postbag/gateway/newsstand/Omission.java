package dev.postbag.gateway.newsstand;

import java.util.Optional;
import java.util.Set;

/**
 * How something is left out of an answer.
 *
 * @param <P> an answer as it is sent
 */
@FunctionalInterface
public interface Omission<P> {

    /** The answer without the comments or posts that have one of the ids, or nothing where that cannot be made. */
    Optional<P> without(Set<String> ids, P print);
}
