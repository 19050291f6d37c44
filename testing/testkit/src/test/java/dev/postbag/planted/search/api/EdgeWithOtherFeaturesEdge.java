package dev.postbag.planted.search.api;

import dev.postbag.planted.post.api.PostResource;

/** Planted: an edge that uses the same edge of another feature. */
public record EdgeWithOtherFeaturesEdge(PostResource posts) {}
