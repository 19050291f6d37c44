package dev.postbag.ingest.html.format;

import dev.postbag.ingest.parse.Block;
import dev.postbag.ingest.parse.Coverage;
import dev.postbag.ingest.parse.Furniture;
import dev.postbag.ingest.parse.Reading;
import dev.postbag.ingest.parse.Span;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks that a page is accounted for: every byte in one place, the words of each block those of its span once tags and
 * entities are resolved, and no word in what is called markup.
 */
public final class HtmlCoverage {

    private final PageText text;
    private final List<Span> altered = new ArrayList<>();

    private HtmlCoverage(PageText text) {
        this.text = text;
    }

    /** How a reading accounts for a page; {@code altered} also names markup with words in it. */
    public static Coverage of(byte[] capture, Charset charset, Reading reading) {
        Coverage places = Coverage.ofPlaces(capture, charset, reading);
        HtmlCoverage words = new HtmlCoverage(PageText.of(capture, charset));
        reading.stories().forEach(story -> words.check(story.blocks()));
        reading.unread().forEach(story -> words.check(story.blocks()));
        for (Furniture piece : reading.furniture()) {
            if (piece.name().equals(Furniture.MARKUP)) {
                words.expect("", piece.span());
            }
        }
        return new Coverage(places.uncovered(), places.coveredTwice(), places.disordered(), words.altered);
    }

    private void check(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Paragraph paragraph -> expect(PlainWords.ofSpans(paragraph.text()), block.span());
                case Block.Heading heading -> expect(PlainWords.ofSpans(heading.text()), block.span());
                case Block.Preformatted preformatted -> expect(preformatted.text(), block.span());
                case Block.Separator separator -> expect("", block.span());
                case Block.Image image -> expect("", block.span());
                case Block.Unknown unknown -> expectAtMost(unknown.raw(), block.span());
                case Block.Quotation quotation -> check(quotation.children());
                case Block.ListBlock list -> check(list);
            }
        }
    }

    /** Between its items a list has tags alone. */
    private void check(Block.ListBlock list) {
        List<Block> inside = list.items().stream().flatMap(List::stream).toList();
        int at = list.span().start();
        for (Block block : inside) {
            if (block.span().start() > at) {
                expect("", new Span(at, block.span().start()));
            }
            at = Math.max(at, block.span().end());
        }
        if (at < list.span().end()) {
            expect("", new Span(at, list.span().end()));
        }
        check(inside);
    }

    private void expect(String words, Span span) {
        if (!standing(span).equals(Words.inked(words))) {
            altered.add(span);
        }
    }

    /** An address is said of a player, and stands in no text. */
    private void expectAtMost(String words, Span span) {
        String standing = standing(span);
        if (!standing.isEmpty() && !standing.equals(Words.inked(words))) {
            altered.add(span);
        }
    }

    private String standing(Span span) {
        return Words.inked(SourceTree.asWritten(text.within(span)));
    }
}
