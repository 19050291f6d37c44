package dev.postbag.content.proposal;

/**
 * From when on two posts are worth a question.
 *
 * @param days at most between their dates
 * @param estimated share of runs of words in common at least, estimated
 * @param equalWords share of equal words at least, compared exactly
 */
public record Alike(int days, double estimated, double equalWords) {}
