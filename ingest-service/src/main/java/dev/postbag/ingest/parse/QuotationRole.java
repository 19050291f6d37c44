package dev.postbag.ingest.parse;

/** What kind of other people's words a quotation holds. */
public enum QuotationRole {
    ARTICLE,
    SPEECH,
    DOCUMENT,
    READER,
    COMMENT
}
