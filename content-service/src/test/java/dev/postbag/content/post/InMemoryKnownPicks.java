package dev.postbag.content.post;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Known picks in memory, for tests. */
public final class InMemoryKnownPicks implements KnownPicks {

    private final Map<String, KnownPick> picks = new HashMap<>();

    @Override
    public synchronized void keep(KnownPick pick) {
        picks.merge(pick.comment(), pick, (known, heard) -> heard.version() > known.version() ? heard : known);
    }

    @Override
    public synchronized Map<String, KnownPick> of(Collection<String> comments) {
        Map<String, KnownPick> known = new HashMap<>(picks);
        known.keySet().retainAll(comments);
        return known;
    }
}
