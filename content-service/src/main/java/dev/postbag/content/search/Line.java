package dev.postbag.content.search;

import dev.postbag.content.post.Block;
import dev.postbag.content.post.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one block of a post says.
 *
 * @param block its id
 * @param heading whether it names what follows it
 * @param citation whose words it holds; none for the blog's own
 * @param role of the quotation that it is in; none for the blog's own
 */
public record Line(
        String block,
        boolean heading,
        Block.@Nullable Citation citation,
        @Nullable String role,
        String text) {

    /** What can be searched for in blocks, in reading order; of quotations in one another the innermost counts. */
    public static List<Line> of(List<Block> blocks) {
        List<Line> lines = new ArrayList<>();
        add(blocks, null, lines);
        return lines;
    }

    public boolean quoted() {
        return role != null;
    }

    private static void add(List<Block> blocks, Block.@Nullable Quotation in, List<Line> lines) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Listing list -> list.items().forEach(item -> add(item, in, lines));
                case Block.Quotation quotation -> add(quotation.children(), quotation, lines);
                case Block.Separator divides -> {}
                case Block.Paragraph paragraph -> lines.addAll(said(paragraph, in));
                case Block.Heading heading -> lines.addAll(said(heading, in));
                case Block.Image image -> lines.addAll(said(image, in));
                case Block.Preformatted preformatted -> lines.addAll(said(preformatted, in));
                case Block.Unknown unknown -> lines.addAll(said(unknown, in));
            }
        }
    }

    private static List<Line> said(Block block, Block.@Nullable Quotation in) {
        return Words.lines(List.of(block)).stream()
                .filter(text -> !text.isEmpty())
                .map(text -> new Line(
                        block.id(),
                        block instanceof Block.Heading,
                        in == null ? null : in.citation(),
                        in == null ? null : in.role(),
                        text))
                .toList();
    }
}
