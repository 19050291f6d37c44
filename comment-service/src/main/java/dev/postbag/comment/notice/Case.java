package dev.postbag.comment.notice;

import dev.postbag.comment.thread.Comment;

/**
 * A notice with the comment it is about, for moderators.
 *
 * @param comment as it is now
 */
public record Case(Notice notice, Comment comment) {}
