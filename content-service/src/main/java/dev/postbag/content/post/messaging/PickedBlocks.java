package dev.postbag.content.post.messaging;

import dev.postbag.content.post.Block;
import dev.postbag.contracts.block.TextSpan;
import dev.postbag.contracts.pick.Passage;
import java.util.List;

/** A picked comment's passages as blocks, numbered {@code 1}, {@code 2} and so on in reading order. */
final class PickedBlocks {

    private static final double CERTAIN = 1;
    private static final Block.Citation UNKNOWN = new Block.Citation(null, null, null, null, null, null);

    private int numbered;

    static List<Block> read(List<Passage> passages) {
        return new PickedBlocks().blocks(passages);
    }

    private List<Block> blocks(List<Passage> passages) {
        return passages.stream().map(this::block).toList();
    }

    private Block block(Passage passage) {
        String id = String.valueOf(++numbered);
        return switch (passage) {
            case Passage.ParagraphPassage paragraph ->
                new Block.Paragraph(
                        id,
                        Block.Span.NONE,
                        CERTAIN,
                        paragraph.text().stream().map(PickedBlocks::text).toList());
            case Passage.ListPassage list ->
                new Block.Listing(
                        id,
                        Block.Span.NONE,
                        CERTAIN,
                        list.ordered(),
                        list.start(),
                        list.items().stream().map(this::blocks).toList());
            case Passage.QuotationPassage quotation ->
                new Block.Quotation(id, Block.Span.NONE, CERTAIN, "reader", UNKNOWN, blocks(quotation.children()));
            case Passage.PreformattedPassage preformatted ->
                new Block.Preformatted(id, Block.Span.NONE, CERTAIN, preformatted.text());
        };
    }

    private static Block.Text text(TextSpan run) {
        return new Block.Text(
                run.text(),
                run.marks().stream()
                        .map(mark -> new Block.Mark(mark.type(), mark.href()))
                        .toList());
    }
}
