package dev.postbag.ingest.feed.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.postbag.ingest.parse.Finding;
import dev.postbag.ingest.parse.Furniture;
import dev.postbag.ingest.parse.ParsedStory;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonFeedReaderTest {

    private final Feeds feeds = Feeds.json();

    private static String item(String fields) {
        return "{\"version\": \"https://jsonfeed.org/version/1.1\", \"feed_url\": \"https://l.example/feed.json\", \"items\": [{"
                + fields + "}]}";
    }

    @Test
    void anItemIsAStoryWithAllThatIsSaidOfIt() throws Exception {
        ParsedStory story = feeds.stories(item("\"id\": 7, \"url\": \"/7\", \"title\": \"Tides\","
                        + "\"content_html\": \"<p>High</p><p>Low</p>\", \"content_text\": \"High Low\","
                        + "\"date_published\": \"2025-09-27T23:30:00-05:00\", \"tags\": [\"Sea\", 3, null],"
                        + "\"image\": \"/a.jpg\", \"attachments\": [{\"url\": \"b.mp3\", \"mime_type\": \"audio/mpeg\"}],"
                        + "\"author\": {\"name\": \"Ada\"}, \"_ext\": {\"x\": [1]}"))
                .getFirst();

        assertThat(story.title()).isEqualTo("Tides");
        assertThat(story.published().at()).isEqualTo(OffsetDateTime.parse("2025-09-27T23:30:00-05:00"));
        assertThat(Feeds.words(story))
                .isEqualTo("High | Low | image https://lantern.example/a.jpg | https://lantern.example/feed/b.mp3");
        assertThat(story.origin().permalink()).isEqualTo("https://lantern.example/7");
        assertThat(story.origin().sourceId()).isEqualTo("7");
        assertThat(story.origin().authors()).containsExactly("Ada");
        assertThat(story.origin().labels()).containsExactly("Sea", "3");
    }

    @Test
    void plainTextKeepsItsParagraphsAndItsSigns() throws Exception {
        ParsedStory story = feeds.stories(item("\"title\": \"T\", \"date_published\": \"2025-09-27\","
                        + "\"content_text\": \"1 < 2 & <b>so on</b>\\n\\nnext\""))
                .getFirst();

        assertThat(Feeds.words(story)).isEqualTo("1 < 2 & <b>so on</b> | next");
    }

    @Test
    void theFeedsAuthorsWroteWhatSaysNothingElse() throws Exception {
        List<ParsedStory> stories = feeds.stories("{\"items\": ["
                + "{\"content_text\": \"x\", \"date_published\": \"2025-09-27\"}],"
                + "\"authors\": [{\"name\": \"Ada\"}, {\"name\": \"bo@x.org\"}]}");

        assertThat(stories.getFirst().origin().authors()).containsExactly("Ada");
        assertThat(stories.getFirst().title()).isEqualTo("x");
        assertThat(stories.getFirst().confidence()).isEqualTo(0.5);
    }

    @Test
    void theItemsBeforeABreakAreToldThoughOnlyTheirDaysAreKnown() {
        assertThat(feeds.storiesBefore(
                        "not-well-formed",
                        "{\"items\": ["
                                + "{\"title\": \"B\", \"content_text\": \"x\", \"date_published\": \"2025-09-27\"},"
                                + "{\"title\": \"A\", \"content_text\": \"x\", \"date_published\": \"2025-09-27\"},"
                                + "{\"title\": \"Half"))
                .extracting(ParsedStory::title, ParsedStory::dayPosition)
                .containsExactly(tuple("B", 2), tuple("A", 1));
    }

    @Test
    void eachItemKnowsItsPlaceInTheBytes() throws Exception {
        byte[] feed = "\uFEFF{\"title\": \"caf\u00e9\", \"items\": [{\"id\": \"\u6d77\"}, {\"id\": \"b\"}]} "
                .getBytes(StandardCharsets.UTF_8);
        List<Finding> findings = feeds.read(feed);

        Feeds.assertWhole(feed, StandardCharsets.UTF_8, findings);
        assertThat(findings.stream()
                        .filter(finding -> !(finding instanceof Furniture))
                        .map(item -> Feeds.bytes(feed, item.span(), StandardCharsets.UTF_8)))
                .containsExactly("{\"id\": \"\u6d77\"}", "{\"id\": \"b\"}");
    }
}
