package dev.postbag.contracts.block;

import org.jspecify.annotations.Nullable;

/**
 * What a run of text is, besides text.
 *
 * @param type {@code link}, {@code emphasis}, {@code strong} or {@code code}
 * @param href where a link leads; none for the other types
 */
public record Mark(String type, @Nullable String href) {}
