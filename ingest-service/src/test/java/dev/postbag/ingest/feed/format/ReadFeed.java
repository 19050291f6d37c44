package dev.postbag.ingest.feed.format;

import dev.postbag.ingest.parse.UnreadableCaptureException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A feed as its reader understands it, before it is told as stories. */
record ReadFeed(String version, FeedPart head, List<FeedPart> entries, boolean sound) {

    static ReadFeed of(CaptureText text) throws IOException, UnreadableCaptureException {
        List<FeedPart> entries = new ArrayList<>();
        WholeFeed feed = FeedXml.read(text, null, (whole, entry, start, end, sound) -> entries.add(entry));
        return new ReadFeed(feed.version(), feed.head(), entries, feed.isSound());
    }
}
