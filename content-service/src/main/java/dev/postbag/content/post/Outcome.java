package dev.postbag.content.post;

/** What a story did to the post it tells of. */
public enum Outcome {
    CREATED,
    REVISED,
    UNCHANGED
}
