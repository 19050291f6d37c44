package dev.postbag.ingest.feed.format;

import dev.postbag.ingest.parse.UnreadableCaptureException;
import org.jspecify.annotations.Nullable;

/** Is told of the parts of a feed as they are read, in the order they stand in. */
interface FeedPieces {

    /** An element that holds the feed, or a part of it with entries; it is told of without what is in it. */
    void container(Tag tag);

    /** An element of the feed itself. */
    void head(Tag tag);

    /** What addresses are relative to where the feed's elements do not say it. */
    @Nullable
    String address();

    /**
     * @param start where it begins, in characters
     * @param sound whether it is as XML has to be
     */
    void entry(Tag tag, int start, int end, boolean sound) throws UnreadableCaptureException;
}
