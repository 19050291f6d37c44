package dev.postbag.content.quotation;

/**
 * How alike the words of two quotations are.
 *
 * @param estimated the share of short runs of words in common, estimated: 0 to 1
 * @param equalWords the share of equal words in the same order, compared exactly: 0 to 1
 */
public record WordLikeness(double estimated, double equalWords) {}
