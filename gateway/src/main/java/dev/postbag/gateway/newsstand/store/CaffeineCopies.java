package dev.postbag.gateway.newsstand.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import dev.postbag.gateway.newsstand.Copies;
import dev.postbag.gateway.newsstand.Copy;
import dev.postbag.gateway.newsstand.Subject;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The answers in memory, up to so many bytes. */
public final class CaffeineCopies<P> implements Copies<P> {

    /** What an entry takes beside its bytes and its address, roughly. */
    private static final int AROUND_IT = 2_048;

    private final Cache<String, Copy<P>> copies;
    private final Map<Subject, Set<String>> addresses = new ConcurrentHashMap<>();

    /** @param bytes how many they may take together */
    public CaffeineCopies(long bytes) {
        this.copies = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((String address, Copy<P> copy) -> copy.bytes() + 2 * address.length() + AROUND_IT)
                .executor(Runnable::run)
                .evictionListener(this::evicted)
                .build();
    }

    public long count() {
        return copies.estimatedSize();
    }

    @Override
    public Optional<Copy<P>> find(String address) {
        return Optional.ofNullable(copies.getIfPresent(address));
    }

    /** Put before it is listed: a listing that is taken away for a copy of before is never the new one's. */
    @Override
    public void keep(String address, Copy<P> copy) {
        Copy<P> before = copies.asMap().put(address, copy);
        if (before != null && !before.subject().equals(copy.subject())) {
            forget(address, before.subject());
        }
        addresses.compute(copy.subject(), (subject, known) -> {
            Set<String> some = known == null ? new HashSet<>() : known;
            some.add(address);
            return some;
        });
        if (!copies.asMap().containsKey(address)) {
            forget(address, copy.subject());
        }
    }

    @Override
    public Set<String> about(Subject subject) {
        Set<String> about = new HashSet<>();
        addresses.computeIfPresent(subject, (same, known) -> {
            about.addAll(known);
            return known;
        });
        return about;
    }

    @Override
    public Set<Subject> subjects(Subject.Kind kind) {
        return addresses.keySet().stream()
                .filter(subject -> subject.kind() == kind)
                .collect(Collectors.toSet());
    }

    @Override
    public void remove(String address) {
        Copy<P> removed = copies.asMap().remove(address);
        if (removed != null) {
            forget(address, removed.subject());
        }
    }

    @Override
    public void clear() {
        copies.invalidateAll();
        addresses.clear();
    }

    private void evicted(@Nullable String address, @Nullable Copy<P> copy, RemovalCause cause) {
        if (address != null && copy != null) {
            forget(address, copy.subject());
        }
    }

    private void forget(String address, Subject subject) {
        addresses.computeIfPresent(subject, (same, known) -> {
            known.remove(address);
            return known.isEmpty() ? null : known;
        });
    }
}
