package dev.postbag.ingest.capture;

import org.jspecify.annotations.Nullable;

/**
 * A story that did not become a post, and why.
 *
 * @param ordinal its place in the capture, from 1
 * @param reason a stable word
 * @param detail a sentence, if there is more to say
 */
public record Rejection(
        int reading,
        int ordinal,
        @Nullable String title,
        String reason,
        @Nullable String detail) {}
