package dev.postbag.content.search;

/** A run of text. {@code match}: whether it is one of the words that were looked for. */
public record Shown(String text, boolean match) {}
