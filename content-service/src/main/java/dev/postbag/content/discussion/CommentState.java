package dev.postbag.content.discussion;

/**
 * Whether readers can see a comment.
 *
 * @param version goes up with every change of the comment: the highest one known is true
 */
public record CommentState(String comment, String post, boolean visible, long version) {}
