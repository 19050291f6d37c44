package dev.postbag.comment.thread;

import java.time.Instant;

/**
 * That an editor wants to lift a comment into posts.
 *
 * @param revision the one whose words are lifted, whatever the comment says later
 * @param at to the millisecond
 */
public record Pick(int revision, Instant at) {}
