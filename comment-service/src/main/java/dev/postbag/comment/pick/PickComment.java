package dev.postbag.comment.pick;

/** The order to pick a comment as it stands in one of its revisions. */
public record PickComment(String comment, int revision) {}
