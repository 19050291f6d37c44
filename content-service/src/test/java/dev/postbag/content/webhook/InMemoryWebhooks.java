package dev.postbag.content.webhook;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Webhooks in memory, for tests. */
public final class InMemoryWebhooks implements Webhooks {

    private final TreeMap<String, Webhook> webhooks = new TreeMap<>();

    @Override
    public synchronized Webhook add(Webhook webhook) {
        webhooks.putIfAbsent(webhook.id(), webhook);
        return webhooks.get(webhook.id());
    }

    @Override
    public synchronized Optional<Webhook> find(String id) {
        return Optional.ofNullable(webhooks.get(id));
    }

    @Override
    public synchronized List<Webhook> list(@Nullable String after, int limit) {
        return webhooks.values().stream()
                .filter(webhook -> after == null || webhook.id().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Webhook> active() {
        return webhooks.values().stream().filter(Webhook::active).toList();
    }

    @Override
    public synchronized long count() {
        return webhooks.size();
    }

    @Override
    public synchronized boolean replace(Webhook before, Webhook after) {
        return find(before.id())
                        .filter(now -> now.version() == before.version())
                        .isPresent()
                && webhooks.put(after.id(), after) != null;
    }

    @Override
    public synchronized boolean remove(String id) {
        return webhooks.remove(id) != null;
    }
}
