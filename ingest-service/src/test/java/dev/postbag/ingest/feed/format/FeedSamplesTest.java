package dev.postbag.ingest.feed.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.ingest.parse.Finding;
import dev.postbag.ingest.parse.ParsedStory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FeedSamplesTest {

    private static List<ParsedStory> stories(Feeds feeds, String sample) throws Exception {
        Path root = Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .filter(directory -> Files.exists(directory.resolve("mvnw")))
                .findFirst()
                .orElseThrow();
        byte[] feed = Files.readAllBytes(root.resolve("samples").resolve(sample));
        List<Finding> findings = feeds.read(feed);
        Feeds.assertWhole(feed, StandardCharsets.UTF_8, findings);
        return Feeds.stories(findings).toList();
    }

    @Test
    void theRssSampleIsReadAsItsThreeStories() throws Exception {
        List<ParsedStory> stories = stories(Feeds.xml(), "harbour-lantern.rss");

        assertThat(stories)
                .extracting(ParsedStory::title)
                .containsExactly(
                        "The Mobile Library Is Saved (For Now)",
                        "Lifeboat Out Twice in One Night",
                        "Whoever left a single boot on the slipway may have it back\u2026");
        assertThat(stories.get(0).origin().labels()).containsExactly("Library", "County Hall");
        assertThat(stories.get(0).origin().authors()).containsExactly("Tamsin Roe");
        assertThat(Feeds.words(stories.get(1)))
                .endsWith("nineteen since Easter. | image https://harbour-lantern.example/pictures/spaniel.jpg");
        assertThat(stories.get(2).published().on()).hasToString("2025-09-25");
        assertThat(stories).noneMatch(ParsedStory::cutShort);
    }

    @Test
    void theAtomSampleIsReadAsItsTwoStories() throws Exception {
        List<ParsedStory> stories = stories(Feeds.xml(), "harbour-lantern.atom");

        assertThat(stories)
                .extracting(ParsedStory::title)
                .containsExactly("The Mobile Library Is Saved (For Now)", "Lifeboat Out Twice in One Night");
        assertThat(stories)
                .extracting(story -> story.origin().permalink())
                .containsExactly(
                        "https://harbour-lantern.example/2025/09/mobile-library",
                        "https://harbour-lantern.example/2025/09/lifeboat-twice");
        assertThat(stories)
                .extracting(story -> story.origin().authors())
                .containsExactly(List.of("Tamsin Roe"), List.of("Isla Ferrow"));
    }

    @Test
    void theJsonSampleIsReadAsItsTwoStories() throws Exception {
        List<ParsedStory> stories = stories(Feeds.json(), "harbour-lantern.feed.json");

        assertThat(stories)
                .extracting(story -> story.origin().sourceId())
                .containsExactly("harbour-lantern-412", "409");
        assertThat(stories.get(1).origin().authors()).containsExactly("The bakery");
        assertThat(Feeds.words(stories.get(1))).contains("image https://").endsWith("/pictures/boot.jpg");
    }
}
