package dev.postbag.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.ingest.capture.CaptureFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** Each attack on each reader that it can reach: the capture is refused, or it is read and does no harm. */
class HostileCapturesTest {

    private static final int DEEPEST = 100;

    @TempDir
    private Path directory;

    private static Harvest read(byte[] bytes, CaptureFormat format) {
        return new HostileCapture(bytes, format, StandardCharsets.UTF_8).read();
    }

    private Harvest read(Attack attack, CaptureFormat format) {
        return read(attack.large(format, "file:///nowhere"), format);
    }

    private static String all(Harvest harvest) {
        return String.join(" ", harvest.words());
    }

    @ParameterizedTest
    @EnumSource
    void anExternalEntityIsNeverFetched(CaptureFormat format) throws IOException {
        Path secret = Files.writeString(directory.resolve("secret"), "the harbour safe is 4711");

        Harvest harvest =
                read(Attack.EXTERNAL_ENTITY.large(format, secret.toUri().toString()), format);

        assertThat(all(harvest)).doesNotContain("4711");
    }

    @ParameterizedTest
    @EnumSource(names = {"WXR", "BLOGGER", "BLOGGER_ZIP", "DISQUS"})
    void anExportWithADocumentTypeIsRefused(CaptureFormat format) {
        assertThat(read(Attack.EXTERNAL_ENTITY, format).refusal()).isEqualTo("document-type");
        assertThat(read(Attack.BILLION_LAUGHS, format).refusal()).isEqualTo("document-type");
    }

    @ParameterizedTest
    @EnumSource
    void entitiesMadeOfEntitiesDoNotGrow(CaptureFormat format) {
        Harvest harvest = read(Attack.BILLION_LAUGHS, format);

        assertThat(all(harvest).length()).isLessThanOrEqualTo(Attack.BILLION_LAUGHS.large(format, "").length + 200);
        assertThat(all(harvest)).doesNotContain("haha");
    }

    @ParameterizedTest
    @EnumSource
    void tenThousandElementsOneInAnotherAreReadFlatOrRefused(CaptureFormat format) {
        assertFlat(read(Attack.DEEP_NESTING, format));
    }

    @ParameterizedTest
    @EnumSource
    void tenThousandLevelsOfQuotationAreReadFlatOrRefused(CaptureFormat format) {
        assertFlat(read(Attack.QUOTATIONS, format));
    }

    private static void assertFlat(Harvest harvest) {
        assertThat(harvest.depth()).isLessThanOrEqualTo(DEEPEST);
        assertThat(harvest.refusal().isEmpty() ? all(harvest) : "deep").contains("deep");
    }

    @ParameterizedTest
    @EnumSource(names = {"FEED", "WXR", "BLOGGER", "BLOGGER_ZIP", "DISQUS", "JSON_FEED", "COMMENT_LINES"})
    void tenThousandLevelsOfTheFormatItselfAreRefusedOrPassedOver(CaptureFormat format) {
        boolean json = format == CaptureFormat.JSON_FEED || format == CaptureFormat.COMMENT_LINES;
        String open = json ? "{\"items\":[".repeat(10_000) : "<a>".repeat(10_000);
        byte[] whole = Attack.around(format).replace("%s", "").getBytes(StandardCharsets.UTF_8);
        byte[] broken = (open + new String(whole, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);

        Harvest harvest = read(
                format == CaptureFormat.BLOGGER_ZIP
                        ? Seeds.zipped(
                                "feed.atom",
                                ("<feed xmlns:b='http://schemas.google.com/blogger/2018'>" + open)
                                        .getBytes(StandardCharsets.UTF_8))
                        : broken,
                format);

        assertThat(harvest.words()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void halvesOfCharactersAreReplaced(CaptureFormat format) {
        read(Attack.HALF_CHARACTERS, format);
        byte[] half = new String(Attack.in(format, "a~b"), StandardCharsets.ISO_8859_1)
                .replace("~", "\u00ED\u00A0\u0080")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(all(read(half, format)).codePoints()).noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
        byte[] wide = new String(Attack.in(format, "a~b"), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16BE);
        for (int i = 0; i + 1 < wide.length; i += 2) {
            if (wide[i] == 0 && wide[i + 1] == '~') {
                wide[i] = (byte) 0xD8;
            }
        }
        new HostileCapture(wide, format, StandardCharsets.UTF_16BE).read();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "PLAIN_TEXT")
    void nulsAreRemovedReplacedOrRefused(CaptureFormat format) {
        assertThat(all(read(Attack.NULS, format))).doesNotContain("\0");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"PLAIN_TEXT", "DISQUS", "COMMENT_LINES"})
    void signsThatTurnTheDirectionStayInTheirBlock(CaptureFormat format) {
        assertThat(read(Attack.BIDI_CONTROLS, format).words()).contains("A Title", "a\u202Eb\u2066c", "d");
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN_TEXT", "DISQUS", "COMMENT_LINES"})
    void signsThatTurnTheDirectionStayInTheirTextWhereThereIsNoMarkup(CaptureFormat format) {
        assertThat(read(Attack.BIDI_CONTROLS, format).words())
                .anySatisfy(words -> assertThat(words).contains("a\u202Eb\u2066c"))
                .filteredOn(words -> words.equals("A Title") || words.equals("Oona"))
                .hasSize(format == CaptureFormat.COMMENT_LINES ? 0 : 1);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"PLAIN_TEXT", "COMMENT_LINES"})
    void ofHtmlThatAttacksItsReaderOnlyWordsAndSafeAddressesAreLeft(CaptureFormat format) {
        Harvest harvest = read(Attack.HOSTILE_HTML, format);

        assertThat(harvest.refusal()).isEmpty();
        assertThat(all(harvest)).contains("Tide", "tables").doesNotContain("steal", "onload", "onerror");
        assertThat(harvest.addresses()).allMatch(address -> address.matches("(https?|mailto):.*"));
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN_TEXT", "COMMENT_LINES"})
    void whereThereIsNoMarkupTagsAreWords(CaptureFormat format) {
        Harvest harvest = read(Attack.HOSTILE_HTML, format);

        assertThat(all(harvest)).contains("<script>steal()</script>");
        assertThat(harvest.addresses()).allMatch(address -> address.matches("https?:.*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed.atom", "beside.bin", "inner.zip"})
    void aZipThatUnpacksToFarMoreThanItIsIsRefused(String name) {
        byte[] start = Attack.around(CaptureFormat.BLOGGER).split("%s", -1)[0].getBytes(StandardCharsets.UTF_8);
        byte[] bomb = Seeds.zipped(name, Arrays.copyOf(start, 100 << 20));

        assertThat(read(bomb, CaptureFormat.BLOGGER_ZIP).refusal()).isEqualTo("zip-bomb");
    }

    @Test
    void aZipOfVeryManyFilesIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int file = 0; file <= 100_000; file++) {
                zip.putNextEntry(new ZipEntry("f" + file));
            }
        }

        assertThat(read(bytes.toByteArray(), CaptureFormat.BLOGGER_ZIP).refusal())
                .isEqualTo("zip-bomb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../../../..%s/feed.atom", "%s/feed.atom", "..\\..\\feed.atom", "a/./..//feed.atom"})
    void theNamesInAZipLeadNowhere(String name) throws IOException {
        String there = name.formatted(directory);
        byte[] feed = Attack.in(CaptureFormat.BLOGGER, "<p>Kept</p>");

        Harvest harvest = read(Seeds.zipped(there, feed), CaptureFormat.BLOGGER_ZIP);

        assertThat(harvest.words()).contains("Kept");
        try (var files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }
}
