package dev.postbag.contracts.block;

/** Something the reader could not name, as it stood. */
public record Unknown(String id, Span span, double confidence, String raw) implements Block {}
