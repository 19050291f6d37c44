package dev.postbag.ingest.correction;

import dev.postbag.ingest.parse.Block;
import dev.postbag.ingest.parse.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Finds blocks by their names, wherever they lie, and puts others in their places. */
final class Naming {

    private Naming() {}

    static List<Block> named(List<Block> blocks, String prefix) {
        return blocks.stream().map(block -> named(block, prefix)).toList();
    }

    private static Block named(Block block, String prefix) {
        String id = prefix + block.id();
        return switch (block) {
            case Block.Paragraph it -> new Block.Paragraph(id, it.span(), it.confidence(), it.text());
            case Block.Heading it -> new Block.Heading(id, it.span(), it.confidence(), it.text());
            case Block.ListBlock it ->
                new Block.ListBlock(
                        id,
                        it.span(),
                        it.confidence(),
                        it.ordered(),
                        it.start(),
                        it.items().stream().map(item -> named(item, prefix)).toList());
            case Block.Quotation it ->
                new Block.Quotation(
                        id, it.span(), it.confidence(), it.role(), it.citation(), named(it.children(), prefix));
            case Block.Separator it -> new Block.Separator(id, it.span(), it.confidence(), it.raw());
            case Block.Image it -> new Block.Image(id, it.span(), it.confidence(), it.src(), it.alt());
            case Block.Preformatted it -> new Block.Preformatted(id, it.span(), it.confidence(), it.text());
            case Block.Unknown it -> new Block.Unknown(id, it.span(), it.confidence(), it.raw());
        };
    }

    /** The blocks that lie in a block; none in one of words. */
    static List<Block> inside(Block block) {
        return switch (block) {
            case Block.ListBlock list ->
                list.items().stream().flatMap(List::stream).toList();
            case Block.Quotation quotation -> quotation.children();
            case Block.Paragraph words -> List.of();
            case Block.Heading words -> List.of();
            case Block.Separator words -> List.of();
            case Block.Image picture -> List.of();
            case Block.Preformatted words -> List.of();
            case Block.Unknown words -> List.of();
        };
    }

    static Optional<Block> find(List<Block> blocks, String name) {
        for (Block block : blocks) {
            Optional<Block> found = block.id().equals(name) ? Optional.of(block) : find(inside(block), name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The place among these of the block that is, or holds, the one named; -1 when none does. */
    static int placeOf(List<Block> blocks, String name) {
        for (int place = 0; place < blocks.size(); place++) {
            if (find(List.of(blocks.get(place)), name).isPresent()) {
                return place;
            }
        }
        return -1;
    }

    /** With what is made of the block of that name in its place. */
    static List<Block> replaced(List<Block> blocks, String name, UnaryOperator<List<Block>> made) {
        List<Block> after = new ArrayList<>();
        for (Block block : blocks) {
            if (block.id().equals(name)) {
                after.addAll(made.apply(List.of(block)));
            } else {
                after.add(replacedInside(block, name, made));
            }
        }
        return after;
    }

    private static Block replacedInside(Block block, String name, UnaryOperator<List<Block>> made) {
        return switch (block) {
            case Block.ListBlock it ->
                new Block.ListBlock(
                        it.id(),
                        it.span(),
                        it.confidence(),
                        it.ordered(),
                        it.start(),
                        it.items().stream()
                                .map(item -> replaced(item, name, made))
                                .toList());
            case Block.Quotation it ->
                new Block.Quotation(
                        it.id(),
                        it.span(),
                        it.confidence(),
                        it.role(),
                        it.citation(),
                        replaced(it.children(), name, made));
            case Block.Paragraph same -> same;
            case Block.Heading same -> same;
            case Block.Separator same -> same;
            case Block.Image same -> same;
            case Block.Preformatted same -> same;
            case Block.Unknown same -> same;
        };
    }

    /** The words of a block that holds no others. */
    static String words(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> join(paragraph.text());
            case Block.Heading heading -> join(heading.text());
            case Block.Separator separator -> separator.raw();
            case Block.Preformatted preformatted -> preformatted.text();
            case Block.Unknown unknown -> unknown.raw();
            case Block.Image image -> image.alt() == null ? "" : image.alt();
            case Block.ListBlock list -> "";
            case Block.Quotation quotation -> "";
        };
    }

    private static String join(List<TextSpan> text) {
        return text.stream().map(TextSpan::text).collect(Collectors.joining());
    }
}
