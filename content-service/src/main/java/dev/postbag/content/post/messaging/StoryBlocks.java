package dev.postbag.content.post.messaging;

import dev.postbag.content.post.Block;
import dev.postbag.contracts.block.Citation;
import dev.postbag.contracts.block.Heading;
import dev.postbag.contracts.block.Image;
import dev.postbag.contracts.block.ListBlock;
import dev.postbag.contracts.block.Mark;
import dev.postbag.contracts.block.Paragraph;
import dev.postbag.contracts.block.Preformatted;
import dev.postbag.contracts.block.Quotation;
import dev.postbag.contracts.block.Separator;
import dev.postbag.contracts.block.Span;
import dev.postbag.contracts.block.TextSpan;
import dev.postbag.contracts.block.Unknown;
import java.util.List;

/** Blocks as a story's event brings them, in the words of this service. */
final class StoryBlocks {

    private StoryBlocks() {}

    static List<Block> read(List<dev.postbag.contracts.block.Block> blocks) {
        return blocks.stream().map(StoryBlocks::read).toList();
    }

    static Block.Span read(Span span) {
        return new Block.Span(span.capture(), span.start(), span.end());
    }

    private static Block read(dev.postbag.contracts.block.Block block) {
        String id = block.id();
        Block.Span span = read(block.span());
        double sure = block.confidence();
        return switch (block) {
            case Paragraph paragraph -> new Block.Paragraph(id, span, sure, text(paragraph.text()));
            case Heading heading -> new Block.Heading(id, span, sure, text(heading.text()));
            case ListBlock list ->
                new Block.Listing(
                        id,
                        span,
                        sure,
                        list.ordered(),
                        list.start(),
                        list.items().stream().map(StoryBlocks::read).toList());
            case Quotation quotation ->
                new Block.Quotation(
                        id, span, sure, quotation.role(), read(quotation.citation()), read(quotation.children()));
            case Separator separator -> new Block.Separator(id, span, sure, separator.raw());
            case Image image -> new Block.Image(id, span, sure, image.src(), image.alt());
            case Preformatted preformatted -> new Block.Preformatted(id, span, sure, preformatted.text());
            case Unknown unknown -> new Block.Unknown(id, span, sure, unknown.raw());
        };
    }

    private static List<Block.Text> text(List<TextSpan> text) {
        return text.stream()
                .map(run -> new Block.Text(
                        run.text(), run.marks().stream().map(StoryBlocks::read).toList()))
                .toList();
    }

    private static Block.Mark read(Mark mark) {
        return new Block.Mark(mark.type(), mark.href());
    }

    private static Block.Citation read(Citation citation) {
        return new Block.Citation(
                citation.author(),
                citation.outlet(),
                citation.title(),
                citation.url(),
                citation.published(),
                citation.rights());
    }
}
