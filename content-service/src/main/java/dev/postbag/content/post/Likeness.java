package dev.postbag.content.post;

/**
 * How alike two posts are.
 *
 * @param estimated the share of short runs of words they have in common, estimated from their signatures: 0 to 1
 * @param equalWords the share of their words that are equal and in the same order, by an exact comparison: 0 to 1
 * @param daysApart between the dates of the two
 */
public record Likeness(double estimated, double equalWords, int daysApart) {}
