package dev.postbag.content.feed;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When what is told of published posts changed last.
 *
 * @param at none where there never was a post
 * @param settled whether no more can change within the second that this is in
 */
public record LastChange(@Nullable Instant at, boolean settled) {

    /** For HTTP, whose dates know seconds: nothing while another change may come that would bear the same one. */
    public Optional<Instant> known() {
        return settled ? Optional.ofNullable(at) : Optional.empty();
    }
}
