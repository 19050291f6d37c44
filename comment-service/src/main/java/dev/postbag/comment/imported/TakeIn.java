package dev.postbag.comment.imported;

/** The wish to take in a comment that was read out of an export. */
public record TakeIn(SourceId source, Parsed parsed, Claim claim) {}
