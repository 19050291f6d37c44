package dev.postbag.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.ingest.capture.Arrival;
import dev.postbag.ingest.capture.Arrivals;
import dev.postbag.ingest.capture.CaptureFormat;
import dev.postbag.ingest.capture.Declaration;
import dev.postbag.ingest.capture.InMemoryCaptures;
import dev.postbag.ingest.feed.format.FeedReader;
import dev.postbag.ingest.html.format.HtmlMarkup;
import dev.postbag.ingest.html.format.HtmlPageReader;
import dev.postbag.ingest.parse.RereadingCaptures.Rereading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RereadingCapturesTest {

    private static final BlogZone UTC = new BlogZone(ZoneOffset.UTC);
    private static final HtmlPageReader HTML = new HtmlPageReader(UTC);

    /** A reader that tells the blocks of each story otherwise than they stand on the page. */
    private record Faulty(UnaryOperator<List<Block>> fault) implements PageReader {

        @Override
        public Set<CaptureFormat> formats() {
            return HTML.formats();
        }

        @Override
        public void read(CaptureContent capture, Consumer<Finding> findings)
                throws IOException, UnreadableCaptureException {
            HTML.read(
                    capture, finding -> findings.accept(finding instanceof ParsedStory story ? told(story) : finding));
        }

        private ParsedStory told(ParsedStory story) {
            return new ParsedStory(
                    story.title(),
                    story.published(),
                    story.dayPosition(),
                    fault.apply(story.blocks()),
                    story.span(),
                    story.cutShort(),
                    story.confidence(),
                    story.origin());
        }

        @Override
        public Coverage coverage(byte[] page, Charset charset, Reading reading) {
            return HTML.coverage(page, charset, reading);
        }
    }

    private static Rereading reread(String sample, CaptureFormat format, CaptureReader reader) throws Exception {
        byte[] bytes = Files.readAllBytes(Pages.repository().resolve("samples").resolve(sample));
        InMemoryCaptures captures = new InMemoryCaptures();
        Declaration declaration = new Declaration("text/html", format, StandardCharsets.UTF_8, null, null, null);
        captures.takeIn(new Arrival(
                Arrivals.idOf(bytes), bytes.length, declaration, Arrivals.NOON, () -> new ByteArrayInputStream(bytes)));
        return new RereadingCaptures(captures, new CaptureReaders(List.of(reader)))
                .reread(Arrivals.idOf(bytes), bytes.length, declaration, () -> {});
    }

    private static Rereading page(CaptureReader reader) throws Exception {
        return reread("harbour-lantern.html", CaptureFormat.HTML, reader);
    }

    @ParameterizedTest
    @CsvSource({"html,HTML", "txt,PLAIN_TEXT", "rss,FEED"})
    void everyByteOfASampleIsAccountedFor(String name, CaptureFormat format) throws Exception {
        CaptureReader reader = switch (name) {
            case "html" -> HTML;
            case "txt" -> new PlainTextReader();
            default -> new FeedReader(new HtmlMarkup(), UTC);
        };
        Rereading seen = reread("harbour-lantern." + name, format, reader);
        Accounted accounted = seen.accounted();

        assertThat(seen.others()).isZero();
        assertThat(accounted.gaps()).isZero();
        assertThat(accounted.uncovered()).isZero();
        assertThat(accounted.inEntries()).isPositive();
        assertThat(accounted.inFurniture()).isPositive();
        assertThat(accounted.inEntries() + accounted.inFurniture() + accounted.blank())
                .isEqualTo(accounted.bytes())
                .isEqualTo(Files.size(Path.of(Pages.repository().toString(), "samples", "harbour-lantern." + name)));
    }

    @Test
    void aBlockOfAnHtmlStoryThatIsGoneLeavesItsWordsUncovered() throws Exception {
        Accounted accounted =
                page(new Faulty(blocks -> blocks.subList(0, blocks.size() - 1))).accounted();

        assertThat(accounted.gaps()).isPositive();
        assertThat(accounted.uncovered()).isPositive();
        assertThat(accounted.inEntries()).isEqualTo(page(HTML).accounted().inEntries() - accounted.uncovered());
    }

    @Test
    void aChangedWordInABlockOfAnHtmlStoryIsSeen() throws Exception {
        Rereading seen = page(new Faulty(blocks -> blocks.stream()
                .map(block -> block instanceof Block.Paragraph paragraph
                        ? new Block.Paragraph(
                                paragraph.id(),
                                paragraph.span(),
                                paragraph.confidence(),
                                List.of(TextSpan.plain("Something else.")))
                        : block)
                .toList()));

        assertThat(seen.others()).isPositive();
        assertThat(seen.accounted().gaps()).isZero();
    }

    @Test
    void blocksOfAnHtmlStoryOutOfTheirOrderAreSeen() throws Exception {
        assertThat(page(new Faulty(List::reversed)).others()).isPositive();
    }
}
