package dev.postbag.contracts.block;

/** A line that only divides, as it stood. */
public record Separator(String id, Span span, double confidence, String raw) implements Block {}
