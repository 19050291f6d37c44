package dev.postbag.ingest.parse;

/** The erased comments that were heard of. */
public interface ErasedComments {

    /** Keeps one, and tells of it, in one write; the same again is told again. */
    void keep(ErasedComment comment);
}
