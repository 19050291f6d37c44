package dev.postbag.ingest.parse;

/** What sets a stretch of text apart from the text around it. */
public enum Mark {
    LINK,
    EMPHASIS,
    STRONG,
    CODE
}
