package dev.postbag.ingest.parse;

/** Something a reader found in a capture; together they account for all of it. */
public sealed interface Finding permits ParsedStory, ParsedComment, Unread, Furniture {

    /** Where in the capture it stands. */
    Span span();
}
