package dev.postbag.content.post;

/** What became of an order about one quotation of a post. */
public sealed interface QuotationResult {

    /** Its words are out, by this order or by one before. */
    record Withdrawn(Post post, WithdrawnQuotation quotation) implements QuotationResult {}

    /** Its words stand in the post, by this order or as they always did. */
    record Restored(Post post) implements QuotationResult {}

    /** What became of the comment it holds took its words out; they stay out. */
    record TakenDown() implements QuotationResult {}

    /** There is no such post. */
    record NoSuchPost() implements QuotationResult {}

    /** The whole post was taken down. */
    record PostGone() implements QuotationResult {}

    /** The revision has no quotation of this id. */
    record NoSuchQuotation() implements QuotationResult {}

    /** That revision was made without the words, and is not the current one any more. */
    record Outdated() implements QuotationResult {}

    /** The quotation has no words that could be known again. */
    record Wordless() implements QuotationResult {}
}
