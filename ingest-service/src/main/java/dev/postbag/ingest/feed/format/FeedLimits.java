package dev.postbag.ingest.feed.format;

import dev.postbag.ingest.parse.UnreadableCaptureException;

/** What one piece of a feed (an entry, or an element of its head) may take of memory, whatever the feed says. */
final class FeedLimits {

    /** In characters. */
    static final int LARGEST_PIECE = 8 << 20;

    /** What of a feed that is not well-formed is held in memory at once to be read all the same, in characters. */
    static final int LARGEST_MENDED = 4 << 20;

    static final int DEEPEST = 200;

    private static final int MOST_ELEMENTS = 100_000;

    private int elements;
    private long characters;

    /** Counts an element, its place being so many elements deep. */
    void element(int depth) throws UnreadableCaptureException {
        if (depth > DEEPEST) {
            throw new UnreadableCaptureException(
                    "too-deep", "It has elements nested more than %d deep.".formatted(DEEPEST));
        }
        elements++;
        if (elements > MOST_ELEMENTS) {
            throw new UnreadableCaptureException(
                    "too-large", "One entry has more than %d elements.".formatted(MOST_ELEMENTS));
        }
    }

    void characters(int more) throws UnreadableCaptureException {
        characters += more;
        if (characters > LARGEST_PIECE) {
            throw new UnreadableCaptureException(
                    "too-large", "One entry has more than %d characters.".formatted(LARGEST_PIECE));
        }
    }
}
