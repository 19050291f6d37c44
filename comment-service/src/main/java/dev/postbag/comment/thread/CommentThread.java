package dev.postbag.comment.thread;

/**
 * The place for the comments under one post.
 *
 * @param open whether it takes comments
 * @param hidden whether its post was withdrawn, and its comments with it
 * @param postVersion the version of the post this follows
 */
public record CommentThread(String post, boolean open, boolean hidden, long postVersion, ThreadKey key) {}
