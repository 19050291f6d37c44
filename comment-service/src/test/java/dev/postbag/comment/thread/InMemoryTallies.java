package dev.postbag.comment.thread;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts kept in memory, for tests. */
public final class InMemoryTallies implements Tallies {

    private final InMemoryComments comments;
    private final InMemoryReactions reactions;
    private final Map<String, Kept> kept = new HashMap<>();

    public InMemoryTallies(InMemoryComments comments, InMemoryReactions reactions) {
        this.comments = comments;
        this.reactions = reactions;
    }

    @Override
    public synchronized Optional<Kept> kept(String id) {
        return comments.withId(id).map(comment -> kept.getOrDefault(id, new Kept(Tally.NONE, 0)));
    }

    @Override
    public Tally count(String id) {
        long replies = comments.all().stream()
                .filter(comment -> comment.isPublished() && id.equals(comment.inReplyTo()))
                .count();
        return new Tally(
                replies, reactions.of(id).collect(Collectors.groupingBy(Reaction::kind, Collectors.counting())));
    }

    @Override
    public synchronized boolean keep(String id, long round, Tally counted) {
        boolean asRead = kept(id).filter(before -> before.round() == round).isPresent();
        if (asRead) {
            kept.put(id, new Kept(counted, round + 1));
        }
        return asRead;
    }

    @Override
    public boolean lags(String id) {
        return comments.all().stream()
                        .anyMatch(comment ->
                                id.equals(comment.inReplyTo()) && comments.unnumbered.containsKey(comment.id()))
                || reactions.uncounted(Integer.MAX_VALUE).stream()
                        .anyMatch(one -> one.comment().equals(id));
    }

    @Override
    public Set<String> differing(Collection<String> ids) {
        return ids.stream()
                .filter(id -> kept(id).filter(found -> !found.tally().equals(count(id)))
                        .isPresent())
                .collect(Collectors.toSet());
    }
}
