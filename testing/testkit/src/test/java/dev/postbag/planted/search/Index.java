package dev.postbag.planted.search;

import dev.postbag.planted.post.Post;

/** Sound: one feature's root uses another's. */
public record Index(Post newest) {}
