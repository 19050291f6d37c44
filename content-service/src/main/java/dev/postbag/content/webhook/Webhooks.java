package dev.postbag.content.webhook;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The webhooks there are. */
public interface Webhooks {

    /** Keeps it unless one with its id is there; the one that is. */
    Webhook add(Webhook webhook);

    Optional<Webhook> find(String id);

    /** By id, those behind {@code after}. */
    List<Webhook> list(@Nullable String after, int limit);

    /** Those that are told. */
    List<Webhook> active();

    long count();

    /** Whether {@code before} was still there as it was: only then it is {@code after} now. */
    boolean replace(Webhook before, Webhook after);

    /** Whether there was one. */
    boolean remove(String id);
}
