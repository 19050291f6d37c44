package dev.postbag.ingest.html.format;

import dev.postbag.ingest.parse.Block;
import dev.postbag.ingest.parse.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Blocks as plain text, an empty line between any two; pictures and rules leave nothing. */
final class PlainWords {

    private final List<String> parts = new ArrayList<>();

    private PlainWords() {}

    static String of(List<Block> blocks) {
        PlainWords words = new PlainWords();
        blocks.forEach(words::add);
        return String.join("\n\n", words.parts);
    }

    static String ofSpans(List<TextSpan> text) {
        StringBuilder whole = new StringBuilder();
        text.forEach(span -> whole.append(span.text()));
        return whole.toString();
    }

    private void add(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> parts.add(ofSpans(paragraph.text()));
            case Block.Heading heading -> parts.add(ofSpans(heading.text()));
            case Block.Preformatted preformatted -> parts.add(preformatted.text());
            case Block.Unknown unknown -> parts.add(unknown.raw());
            case Block.Quotation quotation -> quotation.children().forEach(this::add);
            case Block.ListBlock list -> parts.add(list(list));
            case Block.Separator separator -> {}
            case Block.Image image -> {}
        }
    }

    private static String list(Block.ListBlock list) {
        return list.items().stream().map(PlainWords::of).collect(Collectors.joining("\n"));
    }
}
