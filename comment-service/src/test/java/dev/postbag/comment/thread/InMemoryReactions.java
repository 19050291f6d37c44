package dev.postbag.comment.thread;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Reactions kept in memory, for tests. */
public final class InMemoryReactions implements Reactions {

    private record Kept(Reaction reaction, boolean gone, String stamp, boolean waits) {}

    private final Map<String, Kept> reactions = new LinkedHashMap<>();

    @Override
    public synchronized void add(Reaction reaction) {
        turn(reaction, false, true);
    }

    @Override
    public synchronized void remove(Reaction reaction) {
        turn(reaction, true, false);
    }

    private void turn(Reaction reaction, boolean gone, boolean whenMissing) {
        Kept before = reactions.get(reaction.key());
        if (before == null ? whenMissing : before.gone() != gone) {
            reactions.put(
                    reaction.key(), new Kept(reaction, gone, UUID.randomUUID().toString(), true));
        }
    }

    @Override
    public synchronized List<Uncounted> uncounted(int limit) {
        return reactions.values().stream()
                .filter(Kept::waits)
                .limit(limit)
                .map(kept ->
                        new Uncounted(kept.reaction().key(), kept.reaction().comment(), kept.stamp()))
                .toList();
    }

    @Override
    public synchronized void counted(Collection<Uncounted> seen) {
        for (Uncounted one : seen) {
            reactions.computeIfPresent(
                    one.key(), (key, kept) -> kept.stamp().equals(one.stamp()) ? counted(kept) : kept);
        }
        reactions.values().removeIf(kept -> kept.gone() && !kept.waits());
    }

    private static Kept counted(Kept kept) {
        return new Kept(kept.reaction(), kept.gone(), kept.stamp(), false);
    }

    synchronized Stream<Reaction> of(String comment) {
        return reactions.values().stream()
                .filter(kept -> !kept.gone() && kept.reaction().comment().equals(comment))
                .map(Kept::reaction)
                .toList()
                .stream();
    }
}
