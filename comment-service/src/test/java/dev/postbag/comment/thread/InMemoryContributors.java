package dev.postbag.comment.thread;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Contributors kept in memory, for tests. */
public final class InMemoryContributors implements Contributors {

    private final Map<String, String> pseudonyms = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Set<String>> looksOf = new HashMap<>();
    private final Map<String, Instant> idle = new HashMap<>();

    @Override
    public synchronized Optional<String> claim(String post, String contributor, String pseudonym) {
        String key = post + ":" + contributor;
        if (!pseudonyms.containsKey(key) && taken.add(post + ":" + pseudonym)) {
            pseudonyms.put(key, pseudonym);
        }
        return pseudonymOf(post, contributor);
    }

    @Override
    public synchronized Optional<String> claim(String post, String contributor, DisplayName name) {
        Set<String> looks = name.looks().stream().map(look -> post + "=" + look).collect(Collectors.toSet());
        if (Collections.disjoint(taken, looks)
                && claim(post, contributor, name.text())
                        .filter(name.text()::equals)
                        .isPresent()) {
            taken.addAll(looks);
            looksOf.put(post + ":" + contributor, looks);
        }
        return pseudonymOf(post, contributor);
    }

    @Override
    public synchronized Optional<String> pseudonymOf(String post, String contributor) {
        return Optional.ofNullable(pseudonyms.get(post + ":" + contributor));
    }

    @Override
    public synchronized void forget(String post, String contributor) {
        String key = post + ":" + contributor;
        taken.remove(post + ":" + pseudonyms.remove(key));
        taken.removeAll(looksOf.getOrDefault(key, Set.of()));
        idle.remove(key);
    }

    @Override
    public synchronized List<Contributor> all(Optional<Contributor> after, int limit) {
        return pseudonyms.keySet().stream()
                .filter(key -> after.isEmpty()
                        || key.compareTo(after.get().post() + ":" + after.get().hash()) > 0)
                .sorted()
                .limit(limit)
                .map(key -> new Contributor(
                        key.substring(0, key.indexOf(':')), key.substring(key.indexOf(':') + 1), idle.get(key)))
                .toList();
    }

    @Override
    public synchronized void idle(Contributor contributor, @Nullable Instant since) {
        String key = contributor.post() + ":" + contributor.hash();
        if (since == null) {
            idle.remove(key);
        } else {
            idle.put(key, since);
        }
    }
}
