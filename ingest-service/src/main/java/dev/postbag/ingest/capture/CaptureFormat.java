package dev.postbag.ingest.capture;

import java.util.Arrays;
import java.util.Locale;

/** What the bytes of a capture are, by what they hold and not by what they are called. */
public enum CaptureFormat {
    /** A page as text, copied out of a browser. */
    PLAIN_TEXT,
    /** A page as saved or fetched. */
    HTML,
    /** RSS, RDF or Atom. */
    FEED,
    JSON_FEED,
    /** A WordPress export (WXR). */
    WXR,
    /** A Blogger export: Atom with Google's kinds, or Takeout's {@code feed.atom}. */
    BLOGGER,
    /** A zip with a Takeout {@code feed.atom} in it. */
    BLOGGER_ZIP,
    /** Disqus's XML of comments. */
    DISQUS,
    /** Postbag's own lines of JSON, a comment each. */
    COMMENT_LINES;

    /** As others read it: {@code json-feed}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static CaptureFormat of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such format: " + word));
    }
}
