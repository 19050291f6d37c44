package dev.postbag.content.discussion;

import java.time.Instant;

/** How many comments readers could see under a post, and when they were counted. */
public record Counted(String post, long comments, Instant at) {}
