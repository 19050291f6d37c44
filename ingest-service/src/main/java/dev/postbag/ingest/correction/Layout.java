package dev.postbag.ingest.correction;

import dev.postbag.ingest.capture.CaptureFormat;

/** How the stories of a capture lie in it, and so what the desk can do with them. */
public enum Layout {
    /** Lines one below the other: every character is in a block or a line about one. */
    TEXT,
    /** Marked-up text: each block has a place of its own. */
    PAGE,
    /** Entries, each with its words packed into it: the blocks of one have its place in common. */
    ENTRIES;

    public static Layout of(CaptureFormat format) {
        return switch (format) {
            case PLAIN_TEXT -> TEXT;
            case HTML -> PAGE;
            case FEED, JSON_FEED, WXR, BLOGGER, BLOGGER_ZIP, DISQUS, COMMENT_LINES -> ENTRIES;
        };
    }
}
