package dev.postbag.comment.thread.format;

import dev.postbag.comment.thread.Block;
import dev.postbag.comment.thread.Mark;
import java.util.List;

/**
 * How much there is in blocks.
 *
 * @param parts blocks, items and runs of text
 * @param links runs of text that lead somewhere
 * @param saysSomething whether any text is in them
 */
record Extent(int parts, int links, boolean saysSomething) {

    private static final Extent NONE = new Extent(0, 0, false);

    static Extent of(List<Block> blocks) {
        return blocks.stream().map(Extent::of).reduce(NONE, Extent::plus);
    }

    private static Extent of(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph ->
                paragraph.text().stream().map(Extent::of).reduce(one(false), Extent::plus);
            case Block.Listing list ->
                list.items().stream().map(item -> one(false).plus(of(item))).reduce(one(false), Extent::plus);
            case Block.Quotation quotation -> one(false).plus(of(quotation.children()));
            case Block.Preformatted preformatted -> one(!preformatted.text().isBlank());
        };
    }

    private static Extent of(Block.Text run) {
        int links = run.marks().stream().anyMatch(Mark.Link.class::isInstance) ? 1 : 0;
        return new Extent(1, links, !run.text().isBlank());
    }

    private static Extent one(boolean saysSomething) {
        return new Extent(1, 0, saysSomething);
    }

    private Extent plus(Extent other) {
        return new Extent(parts + other.parts, links + other.links, saysSomething || other.saysSomething);
    }
}
