package dev.postbag.content.quotation;

/** A quotation with the source article it comes from, and why. */
public record AttributedQuotation(Quotation quotation, String source, SourceMatch match) {}
