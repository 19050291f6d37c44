package dev.postbag.content.post;

import java.util.List;
import java.util.stream.Stream;

/** The quotations in blocks, in reading order, those inside others too. */
public final class Quotations {

    private Quotations() {}

    public static Stream<Block.Quotation> in(List<Block> blocks) {
        return blocks.stream().flatMap(block -> switch (block) {
            case Block.Quotation quotation -> Stream.concat(Stream.of(quotation), in(quotation.children()));
            case Block.Listing list -> list.items().stream().flatMap(Quotations::in);
            case Block.Paragraph paragraph -> Stream.of();
            case Block.Heading heading -> Stream.of();
            case Block.Separator separator -> Stream.of();
            case Block.Image image -> Stream.of();
            case Block.Preformatted preformatted -> Stream.of();
            case Block.Unknown unknown -> Stream.of();
        });
    }

    /** Those that hold a comment, with its words. */
    public static Stream<Block.Quotation> lifted(List<Block> blocks) {
        return in(blocks).filter(quotation -> quotation.lifted() != null && quotation.withdrawn() == null);
    }
}
