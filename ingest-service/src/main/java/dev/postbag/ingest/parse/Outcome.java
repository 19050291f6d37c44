package dev.postbag.ingest.parse;

/** What a story did to the posts. */
public enum Outcome {
    CREATED,
    REVISED,
    UNCHANGED,
    REJECTED
}
