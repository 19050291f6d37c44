package dev.postbag.content.post;

import java.time.Instant;

/** That an editor took a post down, and why. */
public record Withdrawal(String reason, Instant at) {}
