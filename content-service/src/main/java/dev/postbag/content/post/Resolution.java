package dev.postbag.content.post;

/** What became of a story. */
public sealed interface Resolution {

    /** It had its effect on the post now. */
    record Resolved(Post post, Provenance provenance) implements Resolution {}

    /** It had its effect on the post before; nothing was done. */
    record SeenBefore(Post post, Provenance provenance) implements Resolution {}

    /** No post could be made of it. */
    record Refused(String code) implements Resolution {}
}
