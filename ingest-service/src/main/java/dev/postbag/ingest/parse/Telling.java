package dev.postbag.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Turns the pieces that one voice speaks into blocks. */
record Telling(
        Predicate<Piece> mayHead,
        Signatures signatures,
        @Nullable Piece title) {

    private static final double SURE = 0.95;
    private static final double LIKELY = 0.8;

    static Telling ofEditor() {
        return new Telling(Headings::mayHeadOwnWords, Signatures.none(), null);
    }

    static Telling ofComment() {
        return new Telling(piece -> false, Signatures.none(), null);
    }

    static Telling ofSource(Source source, Signatures signatures) {
        return new Telling(Headings::mayHead, signatures, source.title());
    }

    List<Block> blocks(List<Piece> pieces, Numbering numbering) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece next = i + 1 < pieces.size() ? pieces.get(i + 1) : null;
            blocks.add(block(pieces.get(i), next, numbering));
        }
        return blocks;
    }

    private Block block(Piece piece, @Nullable Piece next, Numbering numbering) {
        return switch (piece) {
            case Piece.Ruled ruled ->
                new Block.Separator(
                        numbering.next(), ruled.span(), SURE, ruled.line().text());
            case Piece.Points points -> list(points, numbering);
            case Piece.Words words
            when heads(words, next) ->
                new Block.Heading(
                        numbering.next(), words.span(), piece == title ? SURE : LIKELY, Prose.of(words.lines()));
            case Piece.Words words -> {
                double confidence = signatures.holds(words) ? LIKELY : SURE;
                yield new Block.Paragraph(numbering.next(), words.span(), confidence, Prose.of(words.lines()));
            }
        };
    }

    private boolean heads(Piece.Words words, @Nullable Piece next) {
        return words == title
                || (next != null && !(next instanceof Piece.Ruled) && !signatures.holds(words) && mayHead.test(words));
    }

    private static Block list(Piece.Points points, Numbering numbering) {
        String id = numbering.next();
        List<List<Block>> items = new ArrayList<>();
        for (int i = 0; i < points.points().size(); i++) {
            Piece.Point point = points.points().get(i);
            Numbering inside = Numbering.inside(id + "." + (i + 1));
            List<Block> item = new ArrayList<>();
            if (!point.words().isEmpty()) {
                Piece.Words words = new Piece.Words(point.words());
                item.add(new Block.Paragraph(inside.next(), words.span(), SURE, Prose.of(point.words())));
            }
            point.inside().forEach(list -> item.add(list(list, inside)));
            items.add(item);
        }
        return new Block.ListBlock(id, points.span(), SURE, points.ordered(), points.start(), items);
    }
}
