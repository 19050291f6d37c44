package dev.postbag.contracts.block;

/** A part of a post, with the span of the capture it was read from. In JSON its {@code type} says which. */
public sealed interface Block
        permits Paragraph, Heading, ListBlock, Quotation, Separator, Image, Preformatted, Unknown {

    /** Unique within the post, and the same each time the same capture is read. */
    String id();

    Span span();

    /** How sure the reader is that this is what it says: 0 to 1. */
    double confidence();
}
