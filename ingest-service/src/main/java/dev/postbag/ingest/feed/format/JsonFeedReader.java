package dev.postbag.ingest.feed.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postbag.ingest.capture.CaptureFormat;
import dev.postbag.ingest.parse.BlogZone;
import dev.postbag.ingest.parse.CaptureContent;
import dev.postbag.ingest.parse.CaptureReader;
import dev.postbag.ingest.parse.Finding;
import dev.postbag.ingest.parse.Markup;
import dev.postbag.ingest.parse.UnreadableCaptureException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Reader;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads JSON Feed 1.0 and 1.1 as stories, item by item. */
@Singleton
public final class JsonFeedReader implements CaptureReader {

    private static final System.Logger LOG = System.getLogger(JsonFeedReader.class.getName());
    private static final int MOST_TOKENS = 4_000_000;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(FeedLimits.DEEPEST)
                    .maxStringLength(FeedLimits.LARGEST_PIECE)
                    .maxTokenCount(MOST_TOKENS)
                    .build())
            .build());

    private final EntryStories stories;

    public JsonFeedReader(Markup markup, BlogZone zone) {
        this.stories = new EntryStories(markup, zone);
    }

    @Override
    public Set<CaptureFormat> formats() {
        return Set.of(CaptureFormat.JSON_FEED);
    }

    @Override
    public void read(CaptureContent capture, Consumer<Finding> findings)
            throws IOException, UnreadableCaptureException {
        CaptureText text = CaptureText.of(capture);
        JsonEntries entries = new JsonEntries(capture.declaration().source());
        FeedFindings told = new FeedFindings(text, findings);
        try {
            readAll(text, entries, told);
        } catch (UnreadableCaptureException unreadable) {
            told.breakOff();
            throw unreadable;
        }
        told.finish();
    }

    private void readAll(CaptureText text, JsonEntries entries, FeedFindings told)
            throws IOException, UnreadableCaptureException {
        try {
            readHead(text, entries);
            readItems(text, entries, told);
        } catch (StreamConstraintsException tooMuch) {
            throw new UnreadableCaptureException(
                    "too-large", "Something in it is larger, or nested deeper, than can be read.");
        } catch (JsonProcessingException broken) {
            throw new UnreadableCaptureException("not-well-formed", "It is not well-formed JSON.");
        }
    }

    /** What the feed says of itself may stand behind its items. */
    private static void readHead(CaptureText text, JsonEntries entries) throws IOException {
        try (Reader reader = text.reader();
                JsonParser json = JSON.createParser(reader)) {
            for (String name = firstName(json); name != null; name = json.nextFieldName()) {
                json.nextToken();
                if (JsonEntries.isAboutEntries(name)) {
                    entries.head(name, JSON.readTree(json));
                } else {
                    json.skipChildren();
                }
            }
        } catch (JsonProcessingException broken) {
            LOG.log(System.Logger.Level.DEBUG, "Broken off, which is told once the items before are", broken);
        }
    }

    private void readItems(CaptureText text, JsonEntries entries, FeedFindings told)
            throws IOException, UnreadableCaptureException {
        boolean items = false;
        try (Reader reader = text.reader();
                JsonParser json = JSON.createParser(reader)) {
            for (String name = firstName(json); name != null; name = json.nextFieldName()) {
                boolean list = json.nextToken() == JsonToken.START_ARRAY;
                if (list && name.equals("items")) {
                    items = true;
                    readItems(json, entries, told);
                } else {
                    json.skipChildren();
                }
            }
        }
        if (!items) {
            throw new UnreadableCaptureException("not-a-feed", "It is no JSON Feed: it has no list of items.");
        }
    }

    private static @Nullable String firstName(JsonParser json) throws IOException {
        return json.nextToken() == JsonToken.START_OBJECT ? json.nextFieldName() : null;
    }

    private void readItems(JsonParser json, JsonEntries entries, FeedFindings told) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            int start = (int) json.currentTokenLocation().getCharOffset();
            JsonNode item = JSON.readTree(json);
            int end = (int) json.currentLocation().getCharOffset();
            if (item.isObject()) {
                told.entry(stories.told(entries.entry(item), entries.authors(), told.place(start, end), true));
            }
        }
    }
}
