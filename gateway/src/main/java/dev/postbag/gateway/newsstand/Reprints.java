package dev.postbag.gateway.newsstand;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The answers that are had anew before anybody asks. Anybody can make up addresses without end, so these are few for each
 * change, and few at once.
 */
final class Reprints<P> {

    /** An app begins a thread, or a list, in fewer ways than these. */
    private static final int MOST_OF_A_CHANGE = 8;

    /** So few connections to a service are not missed by those who read and write meanwhile. */
    private static final int MOST_AT_ONCE = 4;

    /** More would come so late that readers ask before. */
    private static final int MOST_WAITING = 64;

    private final Map<String, Taken<P>> waiting = new LinkedHashMap<>();
    private final Set<String> begun = new HashSet<>();

    /** @param taken by one change, the most wanted first */
    synchronized void add(List<Taken<P>> taken) {
        taken.stream()
                // Each of the gateway's addresses has feeds of its own, and who reads feeds comes seldom.
                .filter(one -> one.copy().subject().kind() != Subject.Kind.FEEDS)
                .filter(Taken::isWanted)
                .limit(MOST_OF_A_CHANGE)
                .forEach(this::add);
    }

    synchronized void add(Taken<P> taken) {
        if (waiting.size() < MOST_WAITING) {
            waiting.putIfAbsent(taken.address(), taken);
        }
    }

    /** The next whose turn it is, one at a time for each address; until it has ended. */
    synchronized Optional<Taken<P>> begin() {
        if (begun.size() >= MOST_AT_ONCE) {
            return Optional.empty();
        }
        Optional<Taken<P>> next = waiting.values().stream()
                .filter(taken -> !begun.contains(taken.address()))
                .findFirst();
        next.map(Taken::address).ifPresent(address -> {
            waiting.remove(address);
            begun.add(address);
        });
        return next;
    }

    synchronized void end(Taken<P> taken) {
        begun.remove(taken.address());
    }

    /** What has not begun does not begin any more. */
    synchronized void clear() {
        waiting.clear();
    }
}
