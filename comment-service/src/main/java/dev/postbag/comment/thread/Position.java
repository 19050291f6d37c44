package dev.postbag.comment.thread;

/**
 * Where a comment stands, or stood, in a list of some order.
 *
 * @param score what that order goes by before it goes by place; 0 where it goes by place alone
 */
public record Position(long score, Place place) {}
