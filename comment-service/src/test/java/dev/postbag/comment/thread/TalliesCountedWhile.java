package dev.postbag.comment.thread;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** Counts in which something else happens, once, between a count and its being kept. */
final class TalliesCountedWhile implements Tallies {

    private final Tallies kept;
    private final Runnable inBetween;
    private final AtomicBoolean happened = new AtomicBoolean();

    TalliesCountedWhile(Tallies kept, Runnable inBetween) {
        this.kept = kept;
        this.inBetween = inBetween;
    }

    @Override
    public Tally count(String id) {
        Tally counted = kept.count(id);
        if (!happened.getAndSet(true)) {
            inBetween.run();
        }
        return counted;
    }

    @Override
    public Optional<Kept> kept(String id) {
        return kept.kept(id);
    }

    @Override
    public boolean keep(String id, long round, Tally counted) {
        return kept.keep(id, round, counted);
    }

    @Override
    public boolean lags(String id) {
        return kept.lags(id);
    }

    @Override
    public Set<String> differing(Collection<String> ids) {
        return kept.differing(ids);
    }
}
