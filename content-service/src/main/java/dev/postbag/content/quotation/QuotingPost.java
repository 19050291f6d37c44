package dev.postbag.content.quotation;

import dev.postbag.content.post.Slug;

/** A quotation with the post it stands in, as that is called now. */
public record QuotingPost(AttributedQuotation quotation, Slug slug, String title) {}
