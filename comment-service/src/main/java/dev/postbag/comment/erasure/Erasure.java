package dev.postbag.comment.erasure;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That a comment's words are to be gone for good, and who has said that they are.
 *
 * @param reason the desk's; empty where it gave none
 * @param contributor the hash of its contributor's secret, until it is looked whether that may be forgotten too
 * @param acknowledged one for each holder that has said so
 */
public record Erasure(
        String comment,
        String post,
        Instant at,
        ErasedBy by,
        String reason,
        @Nullable String contributor,
        List<Acknowledgement> acknowledged) {

    public Erasure {
        acknowledged = List.copyOf(acknowledged);
    }

    public Optional<Acknowledgement> of(Holder holder) {
        return acknowledged.stream().filter(one -> one.holder() == holder).findFirst();
    }

    public boolean isComplete() {
        return Arrays.stream(Holder.values()).allMatch(holder -> of(holder).isPresent());
    }
}
