package dev.postbag.ingest.source;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sources in a map. */
class InMemorySources implements Sources {

    private final Map<String, Source> sources = new TreeMap<>();

    @Override
    public synchronized Source add(Source source) {
        sources.putIfAbsent(source.id(), source);
        return sources.get(source.id());
    }

    @Override
    public synchronized Optional<Source> find(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    @Override
    public synchronized List<Source> list(String after, int limit) {
        return sources.values().stream()
                .filter(source -> after == null || source.id().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean remove(String id) {
        return sources.remove(id) != null;
    }

    @Override
    public synchronized Optional<Source> claimDue(Instant now, Instant until) {
        Optional<Source> due = sources.values().stream()
                .filter(source -> !source.nextPollAt().isAfter(now))
                .min(Comparator.comparing(Source::nextPollAt))
                .map(source -> new Source(
                        source.id(),
                        source.url(),
                        source.addedAt(),
                        source.validators(),
                        source.awaited(),
                        source.failures(),
                        until,
                        source.last()));
        due.ifPresent(source -> sources.put(source.id(), source));
        return due;
    }

    @Override
    public synchronized void save(Source claimed, Source polled) {
        sources.computeIfPresent(
                claimed.id(), (id, there) -> there.nextPollAt().equals(claimed.nextPollAt()) ? polled : there);
    }
}
