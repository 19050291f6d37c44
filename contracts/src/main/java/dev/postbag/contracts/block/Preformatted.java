package dev.postbag.contracts.block;

/** Text whose line breaks and spaces count. */
public record Preformatted(String id, Span span, double confidence, String text) implements Block {}
