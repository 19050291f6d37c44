package dev.postbag.comment.thread;

/**
 * The wish to say a comment otherwise.
 *
 * @param seen the version of the comment its contributor knows
 */
public record ReviseComment(String id, Receipt receipt, long seen, Words words) {}
