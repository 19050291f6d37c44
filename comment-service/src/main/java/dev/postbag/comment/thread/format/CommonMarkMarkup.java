package dev.postbag.comment.thread.format;

import dev.postbag.comment.thread.Block;
import dev.postbag.comment.thread.Markup;
import dev.postbag.comment.thread.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Comments in a small Markdown (CommonMark): paragraphs, quotations, lists and code, with emphasis, strong, code and
 * links in their text. What is deeper, longer or richer in links than people write is read as plain text.
 */
@ApplicationScoped
public class CommonMarkMarkup implements Markup {

    private static final int MOST_OPEN_BLOCKS = 16;
    private static final int MOST_PARTS = 1_000;
    private static final int MOST_LINKS = 50;

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(
                    Set.of(BlockQuote.class, ListBlock.class, FencedCodeBlock.class, IndentedCodeBlock.class))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(MOST_OPEN_BLOCKS)
            .build();

    @Override
    public List<Block> read(Words words) {
        List<Block> blocks = blocksIn(PARSER.parse(words.text()), new Source(words.text()));
        Extent extent = Extent.of(blocks);
        return extent.saysSomething() && extent.parts() <= MOST_PARTS && extent.links() <= MOST_LINKS
                ? blocks
                : Block.plain(words);
    }

    private static List<Block> blocksIn(Node parent, Source source) {
        List<Block> blocks = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            blocks.add(blockOf(node, source));
        }
        return blocks;
    }

    private static Block blockOf(Node node, Source source) {
        return switch (node) {
            case Paragraph paragraph -> new Block.Paragraph(Runs.in(paragraph, source));
            case BlockQuote quote -> new Block.Quotation(blocksIn(quote, source));
            case BulletList list -> new Block.Listing(false, 1, itemsOf(list, source));
            case OrderedList list -> new Block.Listing(true, list.getMarkerStartNumber(), itemsOf(list, source));
            case FencedCodeBlock code -> preformatted(code.getLiteral());
            case IndentedCodeBlock code -> preformatted(code.getLiteral());
            // A link's definition, for one.
            default -> new Block.Paragraph(List.of(new Block.Text(source.of(node), List.of())));
        };
    }

    private static List<List<Block>> itemsOf(Node list, Source source) {
        List<List<Block>> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(blocksIn(item, source));
        }
        return items;
    }

    private static Block preformatted(String literal) {
        return new Block.Preformatted(literal.endsWith("\n") ? literal.substring(0, literal.length() - 1) : literal);
    }
}
