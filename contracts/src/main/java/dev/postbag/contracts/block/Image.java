package dev.postbag.contracts.block;

import org.jspecify.annotations.Nullable;

/**
 * A picture, by its address.
 *
 * @param alt what it shows, in words, where the capture says it
 */
public record Image(
        String id,
        Span span,
        double confidence,
        String src,
        @Nullable String alt) implements Block {}
