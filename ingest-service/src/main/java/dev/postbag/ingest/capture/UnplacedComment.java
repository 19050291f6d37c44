package dev.postbag.ingest.capture;

import org.jspecify.annotations.Nullable;

/**
 * A comment that is under no post, and why.
 *
 * @param ordinal its place among the capture's comments, from 1
 * @param sourceId what the system it comes from calls it
 * @param orphaned whether it is kept and waits for what it belongs to; else it was rejected
 * @param permalink the address of the post it is under, where that is known
 * @param reason a stable word
 */
public record UnplacedComment(
        int reading,
        int ordinal,
        String sourceId,
        boolean orphaned,
        @Nullable String permalink,
        String reason) {}
