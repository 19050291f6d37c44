package dev.postbag.gateway.newsstand;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * An answer on its way from its service, and all who wait for it. Which post it is about is known when it has come: an
 * address may hold its slug.
 */
final class Run<P> {

    final CompletableFuture<Handed<P>> outcome = new CompletableFuture<>();
    private final Subject.Kind kind;
    private final Set<Subject> overtakenBy = new HashSet<>();
    private boolean overtaken;

    Run(Subject.Kind kind) {
        this.kind = kind;
    }

    boolean is(Subject.Kind other) {
        return kind == other;
    }

    /** Something happened since it began that it may not tell of. */
    void overtake(Subject changed) {
        if (is(changed.kind())) {
            overtakenBy.add(changed);
        }
    }

    /** The same, and nobody knows what. */
    void overtake() {
        overtaken = true;
    }

    boolean isOvertaken(Subject subject) {
        return overtaken || overtakenBy.contains(subject);
    }
}
