package dev.postbag.ingest.html.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.postbag.ingest.parse.Block;
import dev.postbag.ingest.parse.Citation;
import dev.postbag.ingest.parse.Outline;
import dev.postbag.ingest.parse.ParsedStory;
import dev.postbag.ingest.parse.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HarbourLanternPageTest {

    private Reading reading;

    @BeforeEach
    void read() throws IOException {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("mvnw"))) {
            at = at.getParent();
        }
        byte[] page = Files.readAllBytes(at.resolve("samples/harbour-lantern.html"));
        reading = HtmlConservationTest.wholeReading(page, StandardCharsets.UTF_8);
    }

    @Test
    void theFrontPageHasThreeStories() {
        assertThat(reading.unread()).isEmpty();
        assertThat(reading.stories())
                .extracting(
                        ParsedStory::title,
                        story -> story.published().on().toString(),
                        ParsedStory::dayPosition,
                        ParsedStory::cutShort,
                        story -> story.origin().permalink())
                .containsExactly(
                        tuple(
                                "The Mobile Library Is Saved (For Now)",
                                "2025-09-27",
                                18 * 3600 + 5 * 60 + 1,
                                false,
                                "https://lantern.example/2025/09/the-mobile-library-is-saved-for-now.html"),
                        tuple(
                                "Lifeboat Out Twice in One Night",
                                "2025-09-25",
                                2,
                                false,
                                "https://lantern.example/2025/09/lifeboat-out-twice.html"),
                        tuple(
                                "Your Word on the Slipway",
                                "2025-09-25",
                                1,
                                true,
                                "https://lantern.example/2025/09/slipway.html"));
    }

    @Test
    void aStoryHasAllItsBlocks() {
        ParsedStory library = reading.stories().getFirst();

        assertThat(library.origin().authors()).containsExactly("Tilly Ward");
        assertThat(library.origin().labels()).containsExactly("library", "county");
        assertThat(Outline.of(library.blocks()).stream().map(line -> line.replaceAll("(: .{24}).*", "$1")))
                .containsExactly(
                        "paragraph: Well, I said I would eat",
                        "quotation: ARTICLE",
                        "  heading: Library van wins repriev",
                        "  paragraph: The county’s last mobile",
                        "  paragraph: On an ordinary Tuesday i",
                        "  list",
                        "    item",
                        "      paragraph: deliver large-print thri",
                        "    item",
                        "      paragraph: collect prescriptions fr",
                        "      ordered list from 3",
                        "        item",
                        "          paragraph: on the way out, if the t",
                        "        item",
                        "          paragraph: on the way home, if it d",
                        "    item",
                        "      paragraph: charge at least three te",
                        "      paragraph: find out who has not bee",
                        "  quotation: ARTICLE",
                        "    paragraph: “We have always recognis",
                        "  paragraph: — Morag Tennick in Eveni",
                        "separator: <hr>",
                        "paragraph: Two things the report le",
                        "image: https://lantern.example/",
                        "paragraph: The fish box, on loan fr",
                        "paragraph: Stop\tDay",
                        "paragraph: Little Skerrow\tTuesday",
                        "unknown: https://player.example/e");
    }

    @Test
    void theQuotationSaysWhereItsWordsComeFrom() {
        Block.Quotation quotation =
                (Block.Quotation) reading.stories().getFirst().blocks().get(1);

        assertThat(quotation.citation())
                .isEqualTo(new Citation(
                        "Morag Tennick",
                        null,
                        "Evening Harbour News",
                        "https://news.harbour.example/library-van",
                        null,
                        null));
    }

    @Test
    void thePageAroundTheStoriesIsNamed() {
        assertThat(List.copyOf(reading.furniture().stream()
                        .map(piece -> piece.name())
                        .collect(Collectors.toCollection(TreeSet::new))))
                .containsExactly(
                        "byline",
                        "comments",
                        "date",
                        "markup",
                        "navigation",
                        "page foot",
                        "page head",
                        "post details",
                        "script",
                        "sidebar",
                        "style",
                        "title");
    }
}
