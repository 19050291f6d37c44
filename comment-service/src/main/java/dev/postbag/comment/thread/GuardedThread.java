package dev.postbag.comment.thread;

/** A thread and its door, as both were at one time. */
public record GuardedThread(CommentThread thread, Door door) {}
