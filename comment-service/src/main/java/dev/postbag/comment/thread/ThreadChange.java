package dev.postbag.comment.thread;

import java.time.Instant;

/** What is shown with the comments under a post has changed. */
public record ThreadChange(String post, Instant at) {}
