package dev.postbag.content.post;

/** What lies at an address. */
public sealed interface FoundPost {

    /** A post that can be read. */
    record Readable(Post post) implements FoundPost {}

    /** A post that only editors can read. */
    record Draft(Post post) implements FoundPost {}

    /** A post that can be read, at another address now. */
    record Moved(Slug now) implements FoundPost {}

    /** A post that can no longer be read. */
    record Withdrawn(Post post) implements FoundPost {}

    /** Nothing. */
    record Nothing() implements FoundPost {}
}
