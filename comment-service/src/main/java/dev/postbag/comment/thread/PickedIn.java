package dev.postbag.comment.thread;

/**
 * A post that can be read and holds a comment's words.
 *
 * @param post its id
 * @param revision the comment's, whose words these are
 */
public record PickedIn(String post, String slug, String title, int revision) {}
