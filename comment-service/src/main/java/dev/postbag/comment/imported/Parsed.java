package dev.postbag.comment.imported;

/**
 * One time a comment was read out of an export.
 *
 * @param comment the parsed comment's id
 * @param reading which reading of the capture
 */
public record Parsed(String comment, String capture, int reading) {}
