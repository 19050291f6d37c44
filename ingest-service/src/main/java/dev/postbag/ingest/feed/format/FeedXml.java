package dev.postbag.ingest.feed.format;

import dev.postbag.ingest.parse.Blank;
import dev.postbag.ingest.parse.UnreadableCaptureException;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the XML of a feed: with Woodstox as long as it is well-formed, with jsoup from the first entry on that is not.
 * ROME is not used: it makes one model of the whole feed, in which the place of an entry, the base of an address, the
 * offset of a time, and whatever none of its modules knows are lost.
 */
final class FeedXml {

    private static final int LONGEST_PROLOG = 1 << 16;

    private final CaptureText text;
    private final String prolog;
    private final int blanks;

    private FeedXml(CaptureText text) throws IOException {
        this.text = text;
        char[] head = new char[LONGEST_PROLOG];
        int length = 0;
        try (Reader reader = text.reader()) {
            for (int read = 0;
                    read >= 0 && length < head.length;
                    read = reader.read(head, length, head.length - length)) {
                length += read;
            }
        }
        int begin = 0;
        while (begin < length && Blank.is(head[begin])) {
            begin++;
        }
        this.blanks = begin;
        this.prolog = new String(head, 0, length);
    }

    /**
     * @param address where the feed was fetched, if that is known
     * @return the feed with all of its head; its entries were handed over
     */
    static WholeFeed read(CaptureText text, @Nullable String address, WholeFeed.Entries entries)
            throws IOException, UnreadableCaptureException {
        return new FeedXml(text).read(address, entries);
    }

    private WholeFeed read(@Nullable String address, WholeFeed.Entries entries)
            throws IOException, UnreadableCaptureException {
        Told told = new Told(entries);
        WholeFeed feed = new WholeFeed(address, prolog, told);
        try (Reader reader = fromFirstSign()) {
            SoundXml.read(reader, Entities.declaredIn(prolog), feed);
        } catch (SoundXml.BrokenException broken) {
            feed = new WholeFeed(address, prolog, told);
            try (Reader reader = fromFirstSign()) {
                LooseXml.read(reader, told.reached - blanks, feed);
                feed.mended();
            }
        }
        if (feed.version().isEmpty()) {
            throw new UnreadableCaptureException("not-a-feed", "It is no RSS, RDF or Atom feed.");
        }
        return feed;
    }

    /** XML may not begin with blanks, but feeds do. */
    private Reader fromFirstSign() throws IOException {
        Reader reader = text.reader();
        for (int i = 0; i < blanks; i++) {
            reader.read();
        }
        return reader;
    }

    /** Remembers how far the entries reach, and finds their places in the whole text. */
    private final class Told implements WholeFeed.Entries {
        private final WholeFeed.Entries entries;
        private int reached;

        Told(WholeFeed.Entries entries) {
            this.entries = entries;
        }

        @Override
        public void entry(WholeFeed feed, FeedPart entry, int start, int end, boolean sound)
                throws UnreadableCaptureException {
            entries.entry(feed, entry, start + blanks, end + blanks, sound);
            reached = end + blanks;
        }
    }
}
