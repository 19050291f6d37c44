package dev.postbag.content.post;

/** How far a client has come that keeps a copy: in which order, and behind which place. */
public record SyncPoint(String epoch, NumberedPosts.Place place) {}
