package dev.postbag.comment.erasure;

import java.time.Instant;

/** Where an erasure stands among others: the earliest first, those of one millisecond by comment. */
public record ErasurePlace(Instant at, String comment) {

    public static ErasurePlace of(Erasure erasure) {
        return new ErasurePlace(erasure.at(), erasure.comment());
    }
}
