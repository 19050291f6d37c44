package dev.postbag.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Blocks as lines one can read in a test: {@code paragraph: Some text}, those inside a quotation or a list indented. */
public final class Outline {

    private final List<String> lines = new ArrayList<>();

    public static List<String> of(List<Block> blocks) {
        Outline outline = new Outline();
        blocks.forEach(block -> outline.add(block, ""));
        return outline.lines;
    }

    private void add(Block block, String indent) {
        switch (block) {
            case Block.Paragraph paragraph -> lines.add(indent + "paragraph: " + text(paragraph.text()));
            case Block.Heading heading -> lines.add(indent + "heading: " + text(heading.text()));
            case Block.Separator separator -> lines.add(indent + "separator: " + separator.raw());
            case Block.Image image -> lines.add(indent + "image: " + image.src());
            case Block.Preformatted preformatted -> lines.add(indent + "preformatted: " + preformatted.text());
            case Block.Unknown unknown -> lines.add(indent + "unknown: " + unknown.raw());
            case Block.Quotation quotation -> {
                lines.add(indent + "quotation: " + quotation.role());
                quotation.children().forEach(child -> add(child, indent + "  "));
            }
            case Block.ListBlock list -> {
                lines.add(indent + (list.ordered() ? "ordered list from " + list.start() : "list"));
                list.items().forEach(item -> {
                    lines.add(indent + "  item");
                    item.forEach(child -> add(child, indent + "    "));
                });
            }
        }
    }

    public static String text(List<TextSpan> text) {
        return text.stream()
                .map(span -> span.marks().isEmpty() ? span.text() : span.marks() + "(" + span.text() + ")")
                .collect(Collectors.joining())
                .replace("\n", " / ");
    }
}
