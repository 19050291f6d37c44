package dev.postbag.content.selection;

import dev.postbag.content.post.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The blocks of a selection: the editor's words, and each pick as a quotation. */
final class SelectedBlocks {

    private static final Pattern BLANK_LINES = Pattern.compile("\\R\\s*\\R");
    private static final double CERTAIN = 1;

    private final QuotableComments quotable;
    private final List<Block> blocks = new ArrayList<>();

    SelectedBlocks(QuotableComments quotable) {
        this.quotable = quotable;
    }

    List<Block> of(Layout layout) {
        write(layout.introduction());
        for (Layout.Chosen chosen : layout.picks()) {
            write(chosen.note());
            lift(quotable.quotation(chosen.comment()));
        }
        return List.copyOf(blocks);
    }

    private void write(@Nullable String words) {
        BLANK_LINES
                .splitAsStream(words == null ? "" : words)
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .forEach(text -> blocks.add(new Block.Paragraph(
                        nextId(), Block.Span.NONE, CERTAIN, List.of(new Block.Text(text, List.of())))));
    }

    private void lift(Block.Quotation quotation) {
        String id = nextId();
        blocks.add(new Block.Quotation(
                id,
                quotation.span(),
                quotation.confidence(),
                quotation.role(),
                quotation.citation(),
                within(id, quotation.children()),
                quotation.withdrawn(),
                quotation.lifted()));
    }

    private String nextId() {
        return "s" + (blocks.size() + 1);
    }

    /** The same with ids that no other block of the post has, in place of those they had in a post. */
    private static List<Block> within(String id, List<Block> some) {
        return some.stream().map(block -> within(id, block)).toList();
    }

    private static Block within(String above, Block block) {
        String id = above + "." + block.id().substring(block.id().indexOf('.') + 1);
        return switch (block) {
            case Block.Paragraph paragraph ->
                new Block.Paragraph(id, paragraph.span(), paragraph.confidence(), paragraph.text());
            case Block.Heading heading -> new Block.Heading(id, heading.span(), heading.confidence(), heading.text());
            case Block.Listing list ->
                new Block.Listing(
                        id,
                        list.span(),
                        list.confidence(),
                        list.ordered(),
                        list.start(),
                        list.items().stream().map(item -> within(above, item)).toList());
            case Block.Quotation quotation ->
                new Block.Quotation(
                        id,
                        quotation.span(),
                        quotation.confidence(),
                        quotation.role(),
                        quotation.citation(),
                        within(above, quotation.children()));
            case Block.Separator separator ->
                new Block.Separator(id, separator.span(), separator.confidence(), separator.raw());
            case Block.Image image -> new Block.Image(id, image.span(), image.confidence(), image.src(), image.alt());
            case Block.Preformatted preformatted ->
                new Block.Preformatted(id, preformatted.span(), preformatted.confidence(), preformatted.text());
            case Block.Unknown unknown -> new Block.Unknown(id, unknown.span(), unknown.confidence(), unknown.raw());
        };
    }
}
