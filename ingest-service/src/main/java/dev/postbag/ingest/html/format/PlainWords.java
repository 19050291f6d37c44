package dev.postbag.ingest.html.format;

import dev.postbag.ingest.parse.Block;
import dev.postbag.ingest.parse.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Blocks as plain text, an empty line between any two; rules leave nothing, and pictures no more than their address. */
final class PlainWords {

    private final List<String> parts = new ArrayList<>();

    private final boolean addressed;

    private PlainWords(boolean addressed) {
        this.addressed = addressed;
    }

    static String of(List<Block> blocks) {
        return of(blocks, false);
    }

    /** The same, with the addresses of links and pictures. */
    static String withAddresses(List<Block> blocks) {
        return of(blocks, true);
    }

    private static String of(List<Block> blocks, boolean addressed) {
        PlainWords words = new PlainWords(addressed);
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
            case Block.Paragraph paragraph -> parts.add(running(paragraph.text()));
            case Block.Heading heading -> parts.add(running(heading.text()));
            case Block.Preformatted preformatted -> parts.add(preformatted.text());
            case Block.Unknown unknown -> parts.add(unknown.raw());
            case Block.Quotation quotation -> quotation.children().forEach(this::add);
            case Block.ListBlock list -> parts.add(list(list));
            case Block.Separator separator -> {}
            case Block.Image image -> picture(image);
        }
    }

    private String running(List<TextSpan> text) {
        return addressed ? SpelledLinks.in(text) : ofSpans(text);
    }

    private void picture(Block.Image image) {
        if (addressed && SpelledLinks.isTold(image.src())) {
            parts.add(image.alt() == null ? image.src() : image.alt() + " (" + image.src() + ")");
        }
    }

    private String list(Block.ListBlock list) {
        return list.items().stream().map(item -> of(item, addressed)).collect(Collectors.joining("\n"));
    }
}
