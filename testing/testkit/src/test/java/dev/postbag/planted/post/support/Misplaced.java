package dev.postbag.planted.post.support;

/** Planted: it sits in no root and in no edge. */
public record Misplaced() {}
