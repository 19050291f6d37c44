package dev.postbag.comment.thread;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Contributors kept in memory, for tests. */
public final class InMemoryContributors implements Contributors {

    private final Map<String, String> pseudonyms = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

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
        }
        return pseudonymOf(post, contributor);
    }

    @Override
    public synchronized Optional<String> pseudonymOf(String post, String contributor) {
        return Optional.ofNullable(pseudonyms.get(post + ":" + contributor));
    }
}
