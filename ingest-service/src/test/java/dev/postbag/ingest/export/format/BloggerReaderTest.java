package dev.postbag.ingest.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.ingest.capture.CaptureFormat;
import dev.postbag.ingest.parse.Finding;
import dev.postbag.ingest.parse.Origin;
import dev.postbag.ingest.parse.ParsedComment;
import dev.postbag.ingest.parse.ParsedStory;
import dev.postbag.ingest.parse.Unread;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class BloggerReaderTest {

    private static Exports old() {
        return Exports.sample("blogger.xml", CaptureFormat.BLOGGER);
    }

    private static Exports takeout() {
        return Exports.sample("takeout.atom", CaptureFormat.BLOGGER);
    }

    @Test
    void theOldExportGivesPostsPagesAndDrafts() {
        Exports.Found found = old().read();

        assertThat(found.stories())
                .extracting(ParsedStory::title)
                .containsExactly("Crabs & Ladders", "Not Yet", "Tide Table");
        ParsedStory post = found.story("Crabs & Ladders");
        assertThat(post.published().on()).hasToString("2009-05-30");
        assertThat(post.published().at()).hasToString("2009-05-30T23:30+01:00");
        assertThat(post.origin())
                .isEqualTo(new Origin(
                        Origin.Kind.POST,
                        false,
                        "https://lantern.blogspot.example/2009/05/crabs.html",
                        "tag:blogger.com,1999:blog-4711.post-500",
                        List.of("Isla Marr"),
                        List.of("tides")));
        assertThat(FakeMarkup.words(post.blocks()))
                .containsExactly("A crab was seen on the harbour ladder.", "It was going up.");
        assertThat(found.story("Not Yet").origin().draft()).isTrue();
        assertThat(found.story("Tide Table").origin().kind()).isEqualTo(Origin.Kind.PAGE);
    }

    @Test
    void settingsAndTemplatesAreCountedAndNotRead() {
        assertThat(old().read().furniture())
                .isEqualTo(Map.of("export head", 1L, "settings", 1L, "template", 1L, "export foot", 1L));
        assertThat(old().read().findings().toString()).doesNotContain("isla.owner@mail.example");
    }

    @Test
    void commentsAnswerEachOther() {
        List<ParsedComment> comments = old().read().comments();

        assertThat(comments).extracting(ParsedComment::sourceId).containsExactly("600", "601", "602");
        assertThat(comments).extracting(ParsedComment::parentSourceId).containsExactly(null, "600", null);
        assertThat(comments).extracting(ParsedComment::source).containsOnly("blogger:4711");
        assertThat(comments).extracting(ParsedComment::author).containsExactly("Wendel", null, null);
        assertThat(comments)
                .extracting(ParsedComment::state)
                .containsExactly(
                        ParsedComment.State.PUBLISHED, ParsedComment.State.PUBLISHED, ParsedComment.State.WITHDRAWN);
        assertThat(comments)
                .extracting(ParsedComment::postSourceId)
                .containsOnly("tag:blogger.com,1999:blog-4711.post-500");
    }

    @Test
    void takeoutsPostsGetTheirAddressFromWhereTheCaptureIsSaidToBeOf() {
        Exports.Found found =
                takeout().from("https://lantern.blogspot.example/feeds").read();

        ParsedStory post = found.story("Crabs & Ladders");
        assertThat(post.origin().permalink()).isEqualTo("https://lantern.blogspot.example/2009/05/crabs.html");
        assertThat(post.published().on()).hasToString("2009-05-30");
        assertThat(post.origin())
                .isEqualTo(old().read().story("Crabs & Ladders").origin());
        assertThat(takeout().read().story("Crabs & Ladders").origin().permalink())
                .isNull();
    }

    @Test
    void takeoutsStatusesAreKept() {
        Exports.Found found = takeout().read();

        assertThat(found.story("Tomorrow's Tide").origin().labels()).containsExactly("state: scheduled");
        assertThat(found.unread()).extracting(Unread::reason).containsExactly(Unread.Reason.TRASHED);
        assertThat(found.comment("600").state()).isEqualTo(ParsedComment.State.PUBLISHED);
        assertThat(found.comment("601").state()).isEqualTo(ParsedComment.State.REJECTED);
        assertThat(found.comment("601").parentSourceId()).isEqualTo("600");
        assertThat(found.comment("601").author()).isNull();
    }

    @Test
    void whatTheOldExportWasMadeBeforeIsScheduled() {
        ParsedStory scheduled = oldMadeAt("2009-06-03T06:59:59Z").story("Tide Table");

        assertThat(scheduled.origin().draft()).isTrue();
        assertThat(scheduled.origin().labels()).containsExactly("state: scheduled");
        assertThat(scheduled.published().at()).hasToString("2009-06-03T08:00+01:00");
    }

    @Test
    void whatWasPublishedWhenTheOldExportWasMadeOrAtATimeItDoesNotSayIsNoDraft() {
        Exports.Found found = oldMadeAt("2009-06-03T07:00:00Z");

        assertThat(found.story("Tide Table").origin().draft()).isFalse();
        assertThat(found.story("Crabs & Ladders").origin().draft()).isFalse();
        assertThat(found.story("Not Yet").origin().labels()).isEmpty();
        assertThat(old().read().story("Tide Table").origin().draft()).isFalse();
    }

    @Test
    void aDraftThatIsDatedAheadIsNotScheduled() {
        Exports.Found found = oldMadeAt("2009-06-01T00:00:00Z");

        assertThat(found.story("Not Yet").origin().draft()).isTrue();
        assertThat(found.story("Not Yet").origin().labels()).isEmpty();
    }

    private static Exports.Found oldMadeAt(String time) {
        String text = new String(old().bytes(), StandardCharsets.UTF_8)
                .replaceFirst("</id>", "</id><updated>" + time + "</updated>");
        return Exports.of(text, CaptureFormat.BLOGGER).read();
    }

    @Test
    void aCommentKeepsTheAddressesItLinksTo() {
        String linking = new String(old().bytes(), StandardCharsets.UTF_8)
                .replace(
                        "Sideways, surely.", "&lt;a href=\"https://long.example/crab\"&gt;Sideways&lt;/a&gt;, surely.");

        assertThat(Exports.of(linking, CaptureFormat.BLOGGER)
                        .read()
                        .comment("601")
                        .text())
                .isEqualTo("Sideways (https://long.example/crab), surely.");
    }

    @Test
    void everyByteLiesInOneFinding() {
        assertThat(old().read().unaccounted(old().bytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(takeout().read().unaccounted(takeout().bytes(), StandardCharsets.UTF_8))
                .isEmpty();
    }

    @Test
    void aZipGivesTheFeedsInItWhateverTheyAreCalled() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("Takeout/Blogger/Blogs/Lantern/settings.csv", "name,value".getBytes(StandardCharsets.UTF_8));
        files.put("../../../etc/feed.atom", takeout().bytes());
        files.put("C:\\Windows\\blog-2009.xml", old().bytes());
        files.put("Takeout/theme-layouts.xml", "<html/>".getBytes(StandardCharsets.UTF_8));
        Exports zip = Exports.of(zip(files), CaptureFormat.BLOGGER_ZIP);

        Exports.Found found = zip.read();

        assertThat(found.stories()).hasSize(5);
        assertThat(found.comments()).hasSize(5);
        assertThat(found.furniture()).containsEntry("file beside the feeds", 2L).containsEntry("list of files", 1L);
        assertThat(found.stories()).extracting(Finding::span).allSatisfy(span -> {
            assertThat(span.end()).isGreaterThan(span.start()).isLessThanOrEqualTo(zip.bytes().length);
        });
        assertThat(zip.read()).isEqualTo(found);
    }

    @Test
    void aZipBombIsLeftAtOnce() {
        byte[] bomb = zip(Map.of("feed.atom", new byte[40 << 20]));

        assertThat(Exports.of(bomb, CaptureFormat.BLOGGER_ZIP).refusal()).isEqualTo("zip-bomb");
    }

    @Test
    void aZipThatIsNoneOrHoldsNoFeedIsRefused() {
        byte[] whole = zip(Map.of("feed.atom", takeout().bytes()));
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);

        assertThat(Exports.of("PK\u0003\u0004 nothing", CaptureFormat.BLOGGER_ZIP)
                        .refusal())
                .isIn("zip-damaged", "no-feed");
        assertThat(Exports.of(half, CaptureFormat.BLOGGER_ZIP).refusal()).isEqualTo("zip-damaged");
        assertThat(Exports.of(zip(Map.of("a.txt", new byte[1])), CaptureFormat.BLOGGER_ZIP)
                        .refusal())
                .isEqualTo("no-feed");
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
