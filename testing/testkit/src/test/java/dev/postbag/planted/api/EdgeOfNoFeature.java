package dev.postbag.planted.api;

/** Planted: an edge that hangs off no feature. */
public record EdgeOfNoFeature() {}
