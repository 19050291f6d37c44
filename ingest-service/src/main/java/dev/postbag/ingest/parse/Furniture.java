package dev.postbag.ingest.parse;

/** A named piece of the page that is no block of a story: a day heading, a title line, the head of the page. */
public record Furniture(String name, Span span) implements Finding {

    public static final String DAY_HEADING = "day heading";
    public static final String TITLE = "title";
    public static final String PAGE_HEAD = "page head";

    /** Tags, comments and what else holds no words. */
    public static final String MARKUP = "markup";
}
