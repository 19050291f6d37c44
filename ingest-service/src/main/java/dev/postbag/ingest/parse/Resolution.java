package dev.postbag.ingest.parse;

import org.jspecify.annotations.Nullable;

/**
 * What became of a story.
 *
 * @param post the post it tells of; none when it was rejected
 * @param revision the post's revision that holds its words; none when it was rejected
 * @param reason a stable word: why it was rejected, else which rule decided
 */
public record Resolution(
        Outcome outcome, @Nullable String post, @Nullable Integer revision, String reason) {}
