package dev.postbag.ingest.feed.format;

import dev.postbag.ingest.capture.CaptureFormat;
import dev.postbag.ingest.parse.BlogZone;
import dev.postbag.ingest.parse.CaptureContent;
import dev.postbag.ingest.parse.CaptureReader;
import dev.postbag.ingest.parse.Finding;
import dev.postbag.ingest.parse.Markup;
import dev.postbag.ingest.parse.UnreadableCaptureException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;

/** Reads RSS, RDF and Atom feeds as stories, entry by entry. */
@Singleton
public final class FeedReader implements CaptureReader {

    private final EntryStories stories;

    public FeedReader(Markup markup, BlogZone zone) {
        this.stories = new EntryStories(markup, zone);
    }

    @Override
    public Set<CaptureFormat> formats() {
        return Set.of(CaptureFormat.FEED);
    }

    @Override
    public void read(CaptureContent capture, Consumer<Finding> findings)
            throws IOException, UnreadableCaptureException {
        CaptureText text = CaptureText.of(capture);
        FeedFindings told = new FeedFindings(text, findings);
        try {
            FeedXml.read(
                    text,
                    capture.declaration().source(),
                    (feed, entry, start, end, sound) ->
                            told.entry(stories.told(entry, feed.authors(), told.place(start, end), sound)));
        } catch (UnreadableCaptureException unreadable) {
            told.breakOff();
            throw unreadable;
        }
        told.finish();
    }
}
