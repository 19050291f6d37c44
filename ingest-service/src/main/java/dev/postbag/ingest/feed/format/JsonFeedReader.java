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

/** Reads JSON Feed 1.0 and 1.1 as stories, item by item. */
@Singleton
public final class JsonFeedReader implements CaptureReader {

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
        FeedFindings told = new FeedFindings(text, findings);
        try (Reader reader = text.reader();
                JsonParser json = JSON.createParser(reader)) {
            read(json, new JsonEntries(capture.declaration().source()), told);
        } catch (StreamConstraintsException tooMuch) {
            throw new UnreadableCaptureException(
                    "too-large", "Something in it is larger, or nested deeper, than can be read.");
        } catch (JsonProcessingException broken) {
            throw new UnreadableCaptureException("not-well-formed", "It is not well-formed JSON.");
        }
        told.finish();
    }

    private void read(JsonParser json, JsonEntries entries, FeedFindings told)
            throws IOException, UnreadableCaptureException {
        boolean items = false;
        if (json.nextToken() == JsonToken.START_OBJECT) {
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                json.nextToken();
                if (name.equals("items") && json.currentToken() == JsonToken.START_ARRAY) {
                    items = true;
                    readItems(json, entries, told);
                } else {
                    entries.head(name, JSON.readTree(json));
                }
            }
        }
        if (!items) {
            throw new UnreadableCaptureException("not-a-feed", "It is no JSON Feed: it has no list of items.");
        }
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
