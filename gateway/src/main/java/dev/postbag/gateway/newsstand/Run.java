package dev.postbag.gateway.newsstand;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * An answer on its way from its service, and all who wait for it. Which post it is about is known when it has come: an
 * address may hold its slug.
 */
final class Run<P> {

    final CompletableFuture<Handed<P>> outcome = new CompletableFuture<>();
    final Demand demand;
    private final Subject.Kind kind;
    private final Set<Change> overtakenBy = new LinkedHashSet<>();
    private boolean lost;

    Run(Subject.Kind kind, Demand demand) {
        this.kind = kind;
        this.demand = demand;
    }

    boolean is(Subject.Kind other) {
        return kind == other;
    }

    /** Something happened since it began that it may not tell of. */
    void overtake(Change change) {
        if (is(change.subject().kind())) {
            overtakenBy.add(change);
        }
    }

    /** The same, and nobody knows what. */
    void overtake() {
        lost = true;
    }

    /** What can be kept of the answer now that it has come. */
    Optional<Copy<P>> left(Copy<P> come) {
        Optional<Copy<P>> left = lost ? Optional.empty() : Optional.of(come);
        for (Change change : overtakenBy) {
            if (change.subject().equals(come.subject())) {
                left = left.flatMap(copy -> copy.after(change));
            }
        }
        return left;
    }
}
