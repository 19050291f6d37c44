package dev.postbag.planted.post.api;

import dev.postbag.planted.post.store.MongoPosts;

/** Planted: an edge that uses another edge of its feature. */
public record EdgeWithEdge(MongoPosts posts) {}
