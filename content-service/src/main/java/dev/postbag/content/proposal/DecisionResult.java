package dev.postbag.content.proposal;

/** What became of the desk's word on a proposal. */
public sealed interface DecisionResult {

    /** It is decided so, by this word or by one before. */
    record Decided(Proposal proposal) implements DecisionResult {}

    /** It was decided otherwise before. */
    record DecidedOtherwise(Proposal proposal) implements DecisionResult {}

    /** One of the posts was taken down. */
    record PostGone(Proposal proposal) implements DecisionResult {}

    /** The capture has no such proposal. */
    record NoSuchProposal() implements DecisionResult {}
}
