package dev.postbag.contracts.post;

/**
 * A comment whose words a post holds.
 *
 * @param revision the one of the comment that holds these words, counted from 1
 */
public record LiftedComment(String comment, int revision) {}
