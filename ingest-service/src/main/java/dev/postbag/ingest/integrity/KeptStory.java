package dev.postbag.ingest.integrity;

import org.jspecify.annotations.Nullable;

/**
 * A story as it is kept.
 *
 * @param key none when it was rejected as it was read
 * @param outcome as it is written there
 */
public record KeptStory(
        String id,
        int reading,
        int ordinal,
        int start,
        int end,
        @Nullable String title,
        @Nullable String key,
        String outcome) {}
