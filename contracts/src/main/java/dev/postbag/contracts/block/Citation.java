package dev.postbag.contracts.block;

import org.jspecify.annotations.Nullable;

/**
 * Whose words a quotation holds, as far as known.
 *
 * @param published a date as precise as it is known: {@code 2025}, {@code 2025-08} or {@code 2025-08-23}
 */
public record Citation(
        @Nullable String author,
        @Nullable String outlet,
        @Nullable String title,
        @Nullable String url,
        @Nullable String published,
        @Nullable String rights) {}
