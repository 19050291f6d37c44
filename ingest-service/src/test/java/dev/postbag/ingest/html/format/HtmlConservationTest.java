package dev.postbag.ingest.html.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.ingest.parse.Block;
import dev.postbag.ingest.parse.BlogZone;
import dev.postbag.ingest.parse.Coverage;
import dev.postbag.ingest.parse.Reading;
import dev.postbag.ingest.parse.Span;
import dev.postbag.ingest.parse.UnreadableCaptureException;
import dev.postbag.testkit.SharedFiles;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class HtmlConservationTest {

    private static final HtmlPageReader READER = new HtmlPageReader(new BlogZone(ZoneId.of("Europe/London")));

    /** What a fragment says, by the tree that neither moves nor drops a word. */
    static void wordsAreKept(String html) {
        String source = html.replace("\0", "");
        List<Block> blocks = new HtmlMarkup().blocks(html, null, new Span(0, 1));
        StringBuilder told = new StringBuilder();
        blocks.forEach(block -> addWords(told, block));
        assertThat(Words.inked(told.toString())).isEqualTo(Words.inked(SourceTree.asWritten(source)));
    }

    private static void addWords(StringBuilder told, Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> told.append(PlainWords.ofSpans(paragraph.text()));
            case Block.Heading heading -> told.append(PlainWords.ofSpans(heading.text()));
            case Block.Preformatted preformatted -> told.append(preformatted.text());
            case Block.Quotation quotation -> quotation.children().forEach(child -> addWords(told, child));
            case Block.ListBlock list -> list.items().forEach(item -> item.forEach(child -> addWords(told, child)));
            case Block.Unknown unknown -> told.append(unknown.raw().startsWith("[") ? unknown.raw() : "");
            case Block.Separator separator -> {}
            case Block.Image image -> {}
        }
    }

    static Reading wholeReading(byte[] page, Charset charset) {
        try {
            Reading reading = READER.read(page, charset, "https://lantern.example/");
            assertThat(HtmlCoverage.of(page, charset, reading))
                    .isEqualTo(new Coverage(List.of(), List.of(), List.of(), List.of()));
            return reading;
        } catch (UnreadableCaptureException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    @Test
    void aRealPageMarkedUpIsAccountedForByteByByte() throws IOException {
        String page = Files.readAllLines(SharedFiles.orSkip("captures/000_876ad7ee9ab1f0f5.txt")).stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.replace("&", "&amp;").replace("<", "&lt;"))
                .map(line -> line.matches("[A-Z][a-z]+day, \\d+ [A-Z][a-z]+ \\d{4}")
                        ? "</div><div class=date-outer><h2 class=date-header>" + line + "</h2><div class=post>"
                        : "<p>" + line + "</p>")
                .collect(Collectors.joining("\n", "<html><body><div>", "</div></body></html>"));

        Reading reading = wholeReading(page.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        assertThat(reading.stories().size() + reading.unread().size()).isEqualTo(9);
    }

    @Property(tries = 500)
    void fragmentsKeepAllTheirWordsInOrder(@ForAll("soups") String html) {
        wordsAreKept(html);
    }

    @Property(tries = 300)
    void wellNestedFragmentsKeepAllTheirWordsInOrder(@ForAll("trees") String html) {
        wordsAreKept(html);
    }

    @Property(tries = 300)
    void anyTextIsAFragmentThatKeepsItsWords(@ForAll String html) {
        wordsAreKept(html);
    }

    @Property(tries = 500)
    void pagesAreAccountedForByteByByte(@ForAll("soups") String html, @ForAll("charsets") Charset charset) {
        wholeReading(html.getBytes(charset), charset);
    }

    @Property(tries = 300)
    void wellNestedPagesAreAccountedForByteByByte(
            @ForAll("trees") String html, @ForAll("heads") String head, @ForAll("charsets") Charset charset) {
        wholeReading((head + html).getBytes(charset), charset);
    }

    @Property(tries = 300)
    void anyBytesAreAccountedFor(@ForAll byte[] bytes, @ForAll("charsets") Charset charset) {
        wholeReading(bytes, charset);
    }

    @Provide
    Arbitrary<String> soups() {
        return Html.soup();
    }

    @Provide
    Arbitrary<String> trees() {
        return Html.trees();
    }

    @Provide
    Arbitrary<String> heads() {
        return Arbitraries.of(
                "",
                "<!doctype html><html><head><title>A | B</title><meta property=article:published_time content=2025-01-02>"
                        + "</head><body>",
                "\uFEFF<html><body><header>Site</header><article><h1>T</h1><time datetime=2025-01-02>2 January</time>",
                "<body><div class=date-outer><h2 class=date-header>Thursday, 25 September 2025</h2><div class=post>");
    }

    @Provide
    Arbitrary<Charset> charsets() {
        return Arbitraries.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE,
                Charset.forName("windows-1252"),
                Charset.forName("Shift_JIS"));
    }
}
