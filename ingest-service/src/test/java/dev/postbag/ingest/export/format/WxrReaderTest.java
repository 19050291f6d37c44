package dev.postbag.ingest.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.ingest.capture.CaptureFormat;
import dev.postbag.ingest.parse.Block;
import dev.postbag.ingest.parse.Origin;
import dev.postbag.ingest.parse.ParsedComment;
import dev.postbag.ingest.parse.ParsedStory;
import dev.postbag.ingest.parse.Unread;
import dev.postbag.testkit.SharedFiles;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WxrReaderTest {

    private static Exports sample() {
        return Exports.sample("wxr.xml", CaptureFormat.WXR);
    }

    private static String sampleText() {
        return new String(sample().bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aPostComesWithAllThatReadersOfTheBlogSaw() {
        ParsedStory post = sample().read().story("The Fog Bell Rings Again");

        assertThat(post.published().on()).hasToString("2019-03-16");
        assertThat(post.published().at()).hasToString("2019-03-16T23:40-04:00");
        assertThat(post.dayPosition()).isEqualTo((23 * 60 + 40) * 60 + 1);
        assertThat(post.origin())
                .isEqualTo(new Origin(
                        Origin.Kind.POST,
                        false,
                        "https://lantern.example/2019/03/the-fog-bell-rings-again/",
                        "wordpress:https://lantern.example#11",
                        List.of("Isla Marr"),
                        List.of("Harbour", "bells")));
        assertThat(FakeMarkup.words(post.blocks()))
                .containsExactly(
                        "The fog bell has been rehung after forty years in a hen house.",
                        "Nobody slept, and nobody minded.\nThe hens did.",
                        "A bell that is not rung is only a bucket.",
                        "So said the harbour master.",
                        "[gallery ids=\"12,13\" columns=\"2\"]",
                        "More on Monday [sic].");
        assertThat(post.blocks()).filteredOn(Block.Unknown.class::isInstance).hasSize(1);
        assertThat(post.blocks())
                .filteredOn(Block.Quotation.class::isInstance)
                .singleElement()
                .satisfies(quotation ->
                        assertThat(((Block.Quotation) quotation).children()).hasSize(2));
    }

    @Test
    void theBlockEditorsCommentsFallAndWhatItWouldHaveMadeStays() {
        ParsedStory page = sample().read().story("About the Lantern");

        assertThat(page.origin().kind()).isEqualTo(Origin.Kind.PAGE);
        assertThat(FakeMarkup.words(page.blocks()))
                .containsExactly(
                        "We have been lit since 1911.",
                        "Keep it trimmed.",
                        "<!-- wp:latest-posts {\"postsToShow\":3} /-->");
    }

    @Test
    void whatWasNotPublishedIsADraftThatSaysWhy() {
        ParsedStory draft = sample().read().story("A draft about the tide table that nobody can read because…");

        assertThat(draft.confidence()).isEqualTo(0.5);
        assertThat(draft.origin().draft()).isTrue();
        assertThat(draft.origin().labels()).containsExactly("state: pending");
        assertThat(draft.published().on()).hasToString("2019-04-02");
        assertThat(draft.published().at()).isNull();
    }

    @Test
    void whatIsNoPostIsNamedOrToldWithItsReason() {
        Exports.Found found = sample().read();

        assertThat(found.unread())
                .extracting(Unread::title, Unread::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Thrown Away", Unread.Reason.TRASHED),
                        org.assertj.core.groups.Tuple.tuple("Kippers, one pair", Unread.Reason.UNKNOWN_KIND));
        assertThat(found.unread())
                .allSatisfy(unread -> assertThat(unread.blocks()).hasSize(1));
        assertThat(found.furniture())
                .isEqualTo(Map.of("export head", 1L, "attachment", 1L, "pingback", 1L, "export foot", 1L));
    }

    @Test
    void commentsKeepTheirThreadsAndStatesAndNothingThatUnmasksTheirAuthors() {
        List<ParsedComment> comments = sample().read().comments();

        assertThat(comments).extracting(ParsedComment::sourceId).containsExactly("101", "102", "103");
        assertThat(comments).extracting(ParsedComment::parentSourceId).containsExactly(null, "101", null);
        assertThat(comments).extracting(ParsedComment::author).containsExactly("Wendel", null, null);
        assertThat(comments)
                .extracting(ParsedComment::state)
                .containsExactly(
                        ParsedComment.State.PUBLISHED, ParsedComment.State.PENDING, ParsedComment.State.REJECTED);
        assertThat(comments).extracting(ParsedComment::source).containsOnly("wordpress:https://lantern.example");
        assertThat(comments)
                .extracting(ParsedComment::postSourceId)
                .containsOnly("wordpress:https://lantern.example#11");
        assertThat(comments.getFirst().text()).isEqualTo("I heard it in Gull Head.\n\nIt was flat.");
        assertThat(comments.getFirst().writtenAt()).hasToString("2019-03-17T08:05-04:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "windows-1252", "Shift_JIS", "ISO-2022-JP"})
    void everyByteLiesInOneFindingWhateverTheCharset(String charset) {
        String text = new String(sample().bytes(), StandardCharsets.UTF_8)
                .replace("hen house", charset.contains("JP") || charset.contains("JIS") ? "鐘の家" : "hen house");
        Exports export = Exports.of(text, CaptureFormat.WXR).in(Charset.forName(charset));

        Exports.Found found = export.read();

        assertThat(found.unaccounted(export.bytes(), Charset.forName(charset))).isEmpty();
        ParsedComment comment = found.comment("102");
        String there = new String(
                export.bytes(),
                Charset.forName(charset).name().startsWith("UTF-16")
                        ? 0
                        : comment.span().start(),
                comment.span().end()
                        - (Charset.forName(charset).name().startsWith("UTF-16")
                                ? 0
                                : comment.span().start()),
                Charset.forName(charset));
        assertThat(there.strip()).endsWith("</wp:comment>");
        assertThat(found.comments()).hasSize(3);
    }

    @Test
    void aByteOrderMarkAndCharactersOutsideTheBasicPlaneShiftNothing() {
        String text = "\uFEFF"
                + new String(sample().bytes(), StandardCharsets.UTF_8).replace("hen house", "🐔🏠 maison d’été");
        Exports export = Exports.of(text, CaptureFormat.WXR);

        Exports.Found found = export.read();

        assertThat(found.unaccounted(export.bytes(), StandardCharsets.UTF_8)).isEmpty();
        assertThat(at(export, found.comment("101"))).startsWith("<wp:comment>").endsWith("</wp:comment>");
        ParsedStory post = found.story("The Fog Bell Rings Again");
        assertThat(at(export, post.span())).startsWith("<item>");
        assertThat(at(export, post.blocks().getFirst().span()))
                .startsWith("<content:encoded>")
                .endsWith("</content:encoded>");
    }

    @Test
    void theOldestExportsNameAuthorsAsTheyAreShown() {
        String old = new String(sample().bytes(), StandardCharsets.UTF_8)
                .replace("export/1.2/", "export/1.0/")
                .replace("<wp:wxr_version>1.2", "<wp:wxr_version>1.0")
                .replaceAll("<wp:author>.*</wp:author>", "")
                .replace("<dc:creator><![CDATA[lampkeeper7]]>", "<dc:creator><![CDATA[Isla Marr]]>");

        ParsedStory post = Exports.of(old, CaptureFormat.WXR).read().story("The Fog Bell Rings Again");

        assertThat(post.origin().authors()).containsExactly("Isla Marr");
    }

    @Test
    void aLoginIsNoNameWhenNoOtherIsKnown() {
        String anonymous =
                new String(sample().bytes(), StandardCharsets.UTF_8).replaceAll("<wp:author>.*</wp:author>", "");

        assertThat(Exports.of(anonymous, CaptureFormat.WXR)
                        .read()
                        .story("The Fog Bell Rings Again")
                        .origin()
                        .authors())
                .isEmpty();
    }

    @Test
    void namesThatWordPressKeepsWithEntitiesAreReadAsTheyWereShown() {
        String escaped = sampleText()
                .replace("<![CDATA[Isla Marr]]>", "<![CDATA[Isla &amp; Rory O&#039;Marr]]>")
                .replace("<![CDATA[Harbour]]>", "<![CDATA[R&amp;D &lt;3]]>")
                .replace("<![CDATA[Wendel]]>", "<![CDATA[Wendel O&#039;Brien]]>");

        Exports.Found found = Exports.of(escaped, CaptureFormat.WXR).read();

        Origin origin = found.story("The Fog Bell Rings Again").origin();
        assertThat(origin.authors()).containsExactly("Isla & Rory O'Marr");
        assertThat(origin.labels()).containsExactly("R&D <3", "bells");
        assertThat(found.comment("101").author()).isEqualTo("Wendel O'Brien");
    }

    @Test
    void anEMailThatIsWrittenWithEntitiesIsNoNameEither() {
        String escaped = sampleText()
                .replace("<![CDATA[Isla Marr]]>", "<![CDATA[isla&#64;mail.example]]>")
                .replace("<![CDATA[Wendel]]>", "<![CDATA[wendel&#64;mail.example]]>");

        Exports.Found found = Exports.of(escaped, CaptureFormat.WXR).read();

        assertThat(found.story("The Fog Bell Rings Again").origin().authors()).isEmpty();
        assertThat(found.comment("101").author()).isNull();
    }

    @Test
    void aCommentWithoutATimeInUtcHasTheClocksInTheBlogsZone() {
        String local = sampleText()
                .replace("<![CDATA[2019-03-17 12:05:00]]>", "<![CDATA[0000-00-00 00:00:00]]>")
                .replace("<![CDATA[2019-03-17 09:00:00]]>", "<![CDATA[2019-07-17 09:00:00]]>")
                .replace("<![CDATA[2019-03-17 13:00:00]]>", "")
                .replace("<![CDATA[2019-03-17 10:00:00]]>", "<![CDATA[0000-00-00 00:00:00]]>")
                .replace("<![CDATA[2019-03-17 14:00:00]]>", "<![CDATA[0000-00-00 00:00:00]]>");

        Exports.Found found = Exports.of(local, CaptureFormat.WXR).read();

        assertThat(found.comment("101").writtenAt()).hasToString("2019-03-17T08:05Z");
        assertThat(found.comment("102").writtenAt()).hasToString("2019-07-17T09:00+01:00");
        assertThat(found.comment("103").writtenAt()).isNull();
    }

    @Test
    void aCommentKeepsTheAddressesItLinksTo() {
        String linking =
                sampleText().replace("It was flat.", "It was <a href=\"https://long.example/evidence.pdf\">flat</a>.");

        Exports.Found found = Exports.of(linking, CaptureFormat.WXR).read();

        assertThat(found.comment("101").text())
                .isEqualTo("I heard it in Gull Head.\n\nIt was flat (https://long.example/evidence.pdf).");
    }

    @Test
    void readTwiceItGivesTheSame() {
        assertThat(sample().read()).isEqualTo(sample().read());
    }

    @Test
    void theThemeUnitTestGivesEveryPostPageAndComment() {
        Exports export = Exports.of(
                Exports.bytesOf(SharedFiles.orSkip("suites/wxr/theme-unit-test-data.xml")), CaptureFormat.WXR);

        Exports.Found found = export.read();

        assertThat(found.unread()).extracting(Unread::reason).isEmpty();
        assertThat(kinds(found)).isEqualTo(Map.of(Origin.Kind.POST, 58L, Origin.Kind.PAGE, 21L));
        assertThat(found.furniture())
                .isEqualTo(Map.of(
                        "export head",
                        1L,
                        "attachment",
                        37L,
                        "menu item",
                        70L,
                        "pingback",
                        2L,
                        "trackback",
                        2L,
                        "export foot",
                        1L));
        assertThat(found.stories()).filteredOn(story -> story.origin().draft()).hasSize(3);
        assertThat(found.stories()).filteredOn(story -> story.confidence() < 1).hasSize(1);
        assertThat(found.comments()).hasSize(29);
        assertThat(states(found))
                .isEqualTo(Map.of(ParsedComment.State.PUBLISHED, 26L, ParsedComment.State.PENDING, 3L));
        assertThat(deepest(found)).isEqualTo(10);
        assertThat(found.unaccounted(export.bytes(), StandardCharsets.UTF_8)).isEmpty();
        assertThat(export.read()).isEqualTo(found);
    }

    @Test
    void theSmallExportGivesEveryPostPageAndComment() {
        Exports export =
                Exports.of(Exports.bytesOf(SharedFiles.orSkip("suites/wxr/small-export.xml")), CaptureFormat.WXR);

        Exports.Found found = export.read();

        assertThat(kinds(found)).isEqualTo(Map.of(Origin.Kind.POST, 6L, Origin.Kind.PAGE, 5L));
        assertThat(found.unread()).extracting(Unread::reason).isEmpty();
        assertThat(found.comments()).hasSize(1);
        assertThat(found.stories()).filteredOn(story -> story.origin().draft()).hasSize(2);
        assertThat(found.unaccounted(export.bytes(), StandardCharsets.UTF_8)).isEmpty();
        assertThat(export.read()).isEqualTo(found);
    }

    private static Map<Origin.Kind, Long> kinds(Exports.Found found) {
        return found.stories().stream()
                .collect(Collectors.groupingBy(story -> story.origin().kind(), Collectors.counting()));
    }

    private static Map<ParsedComment.State, Long> states(Exports.Found found) {
        return found.comments().stream().collect(Collectors.groupingBy(ParsedComment::state, Collectors.counting()));
    }

    /** How many comments stand one under another at most. */
    private static int deepest(Exports.Found found) {
        Map<String, Integer> depths = new HashMap<>();
        for (ParsedComment comment : found.comments()) {
            Integer above =
                    comment.parentSourceId() == null ? Integer.valueOf(0) : depths.get(comment.parentSourceId());
            assertThat(above).as("the parent of " + comment.sourceId()).isNotNull();
            depths.put(comment.sourceId(), above + 1);
        }
        return depths.values().stream().mapToInt(depth -> depth).max().orElse(0);
    }

    private static String at(Exports export, ParsedComment comment) {
        return at(export, comment.span()).strip();
    }

    private static String at(Exports export, dev.postbag.ingest.parse.Span span) {
        return new String(export.bytes(), span.start(), span.end() - span.start(), StandardCharsets.UTF_8);
    }
}
