package dev.postbag.gateway.newsstand;

import java.util.Optional;
import java.util.Set;

/**
 * The answers that are kept ready, by the address they were asked for; those asked for seldom make room.
 *
 * @param <P> an answer as it is sent
 */
public interface Copies<P> {

    Optional<Copy<P>> find(String address);

    void keep(String address, Copy<P> copy);

    /** The addresses of those that are about the subject. */
    Set<String> about(Subject subject);

    /** What there are answers about, of one kind. */
    Set<Subject> subjects(Subject.Kind kind);

    void remove(String address);

    void clear();
}
