package dev.postbag.kit.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something an audit found that does not fit. It names things by their ids and says what is wrong in hashes, numbers and
 * stable words, so that anybody may see it.
 *
 * @param kind a stable word
 * @param thing what it is that the id names
 * @param lastWhole when the last audit began that found nothing wrong with it; none when none did
 */
public record Misfit(
        String kind,
        String thing,
        String id,
        String expected,
        String found,
        @Nullable Instant lastWhole) {

    boolean names(Misfit other) {
        return kind.equals(other.kind) && thing.equals(other.thing) && id.equals(other.id);
    }

    Misfit lastWhole(@Nullable Instant time) {
        return new Misfit(kind, thing, id, expected, found, time);
    }
}
