package dev.postbag.planted.post;

import dev.postbag.planted.post.store.MongoPosts;

/** Planted: a feature's root that knows an edge. */
public record RootWithEdge(MongoPosts posts) {}
