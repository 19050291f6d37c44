package dev.postbag.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrontPageTest {

    /** Day, digest of the title, and shape of each story of a real page, none of whose words stand here. */
    private static final String[] REAL = {
        "2025-08-23 e4a7c16fa8be2283 paragraph READER",
        "2025-08-22 f49eec6416bf8582 paragraph",
        "2025-08-20 99d02d153c2e88b5 paragraph ARTICLE",
        "2025-08-11 6106205ac5547e6e paragraph COMMENT separator COMMENT separator COMMENT separator COMMENT separator COMMENT separator COMMENT separator COMMENT separator COMMENT",
        "2025-08-10 3f647769ae6f089a paragraph ARTICLE separator paragraph COMMENT",
        "2025-08-08 8ee813fae788b37a paragraph ARTICLE",
        "2025-08-06 1adb4ff89aa105aa paragraph DOCUMENT",
        "2025-08-05 1ab6a18121ef7c82 paragraph ARTICLE",
        "2025-08-03 3ca6f48da0a210bf paragraph DOCUMENT"
    };

    private static final String[] SOURCES = {
        "- 1c0c9b13c59e67f1 624c70345ea564b1 null",
        "ae1ce51993d9e328 03a5384f349378ae 499c82751a1d5c13 null",
        "- 2258681791fe8b68 24deb3ab8cff1ed0 null",
        "99da7f79cc9716f3 - 2c8068213d373747 null",
        "098a1fa0b98c3d35 - bbe9108bac502f6c null",
        "- - c4374fada1269834 2025-07-31"
    };

    private static Reading wholeReading(Path page) throws IOException {
        byte[] capture = Files.readAllBytes(page);
        Reading reading = new PlainTextReader().read(capture, StandardCharsets.UTF_8);
        assertThat(Coverage.of(capture, StandardCharsets.UTF_8, reading).isWhole())
                .isTrue();
        assertThat(reading.unread()).isEmpty();
        return reading;
    }

    /** What a story is made of, in a word for each block. */
    private static String shape(ParsedStory story) {
        return String.join(" ", story.blocks().stream().map(FrontPageTest::kind).toList());
    }

    private static String kind(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> "paragraph";
            case Block.Heading heading -> "heading";
            case Block.ListBlock list -> "list";
            case Block.Separator separator -> "separator";
            case Block.Image image -> "image";
            case Block.Preformatted preformatted -> "preformatted";
            case Block.Unknown unknown -> "unknown";
            case Block.Quotation quotation -> quotation.role().name();
        };
    }

    @Test
    void theShippedSampleReadsAsItsNineStories() throws IOException {
        Reading reading = wholeReading(Pages.repository().resolve("samples/harbour-lantern.txt"));

        assertThat(reading.stories())
                .extracting(story ->
                        story.published().on() + " " + story.dayPosition() + " " + story.title() + ": " + shape(story))
                .containsExactly(
                        "2025-09-27 1 The Mobile Library Is Saved (For Now):"
                                + " paragraph ARTICLE separator paragraph heading paragraph",
                        "2025-09-25 2 Your Word on the Slipway: paragraph COMMENT separator COMMENT separator COMMENT"
                                + " separator COMMENT separator COMMENT separator COMMENT",
                        "2025-09-25 1 Lifeboat Out Twice in One Night: paragraph paragraph paragraph",
                        "2025-09-23 1 A Letter From the Coxswain: paragraph DOCUMENT",
                        "2025-09-21 1 What the Harbour Plan Really Says: paragraph DOCUMENT",
                        "2025-09-19 1 The Council Meeting, Such As It Was: paragraph SPEECH separator paragraph COMMENT",
                        "2025-09-17 1 Thirty-One Jars: paragraph list paragraph",
                        "2025-09-15 1 Four Days' Wind: paragraph paragraph",
                        "2025-09-12 1 From the Archive: The Night of the Herring: paragraph ARTICLE separator paragraph");
        assertThat(reading.stories()).noneMatch(ParsedStory::cutShort);
    }

    @Test
    void theShippedSampleNamesItsSources() throws IOException {
        Reading reading = wholeReading(Pages.repository().resolve("samples/harbour-lantern.txt"));

        assertThat(reading.stories().stream()
                        .flatMap(story -> story.blocks().stream())
                        .filter(Block.Quotation.class::isInstance)
                        .map(block -> ((Block.Quotation) block).citation())
                        .filter(citation -> citation != null))
                .containsExactly(
                        new Citation(
                                "Morag Tennick",
                                "Evening Harbour News",
                                "Library van wins reprieve after soggy protest",
                                null,
                                new KnownDate(2025, 9, 26),
                                "© 2025 Evening Harbour News"),
                        new Citation("Isla Ferrow", null, null, null, null, null),
                        new Citation(null, null, "A Harbour for Everyone", null, new KnownDate(2025, 9, 4), null),
                        new Citation("Councillor Bede Marlowe", null, null, null, null, null),
                        new Citation(
                                null,
                                "Skerrow Packet",
                                "A remarkable catch at Skerrow",
                                null,
                                new KnownDate(1963, 11, null),
                                null));
    }

    @Test
    void aRealFrontPageReadsAsItsNineStories() throws IOException {
        Path page = Pages.repository().resolveSibling("shared/captures/000_876ad7ee9ab1f0f5.txt");
        assumeTrue(Files.exists(page), "skipped: the captures are not beside the repository");

        Reading reading = wholeReading(page);

        assertThat(reading.stories())
                .extracting(story -> story.published().on() + " " + digest(story.title()) + " " + shape(story))
                .containsExactly(REAL);
        assertThat(reading.stories()).extracting(ParsedStory::dayPosition).containsOnly(1);
        assertThat(sources(reading)).containsExactly(SOURCES);
    }

    /** Digests of author, outlet, title and the plain date of each citation in the page. */
    private static List<String> sources(Reading reading) {
        return reading.stories().stream()
                .flatMap(story -> story.blocks().stream())
                .filter(block -> block instanceof Block.Quotation quotation && quotation.citation() != null)
                .map(block -> ((Block.Quotation) block).citation())
                .map(citation -> digest(citation.author()) + " " + digest(citation.outlet()) + " "
                        + digest(citation.title()) + " " + citation.published())
                .toList();
    }

    private static String digest(String text) {
        if (text == null) {
            return "-";
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
