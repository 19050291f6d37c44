package dev.postbag.ingest.parse;

import java.time.Duration;

/**
 * How readings are worked on.
 *
 * @param lease how long a reading stays with a worker that gives no sign
 * @param attempts how often a reading is begun at most before it is given up
 */
public record ReadingTerms(Duration lease, int attempts) {}
