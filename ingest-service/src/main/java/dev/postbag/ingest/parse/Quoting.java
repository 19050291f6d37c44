package dev.postbag.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Turns the pieces of a quoted text into a quotation, with the quotations inside it. */
final class Quoting {

    private static final Introduction CONTRIBUTION = Introduction.silent(QuotationRole.COMMENT);
    private static final int DEEPEST = 3;
    private static final int LONG_PROSE = 110;
    private static final double SELDOM_WRONG = 0.9;
    private static final double LIKELY = 0.8;
    private static final double GUESS = 0.5;

    private Quoting() {}

    /** What an introduction opened: one quotation, or one for each contribution between lines of asterisks. */
    static List<Block> introduced(Introduction introduction, List<Piece> pieces, Numbering numbering) {
        boolean contributions = pieces.stream().anyMatch(Quoting::isBetween);
        boolean listOnly = pieces.getFirst() instanceof Piece.Points && !introduction.namesSource();
        double confidence = listOnly ? GUESS : introduction.namesSource() ? SELDOM_WRONG : LIKELY;
        if (!contributions) {
            return List.of(quotation(introduction, pieces, numbering, confidence, 1));
        }
        boolean named = introduction.namesSource() && introduction.role() != QuotationRole.COMMENT;
        return contributions(named ? introduction : ofContribution(introduction), pieces, numbering);
    }

    /** Contributions with no introduction before them. */
    static List<Block> unannounced(List<Piece> pieces, Numbering numbering) {
        List<Block> blocks = new ArrayList<>();
        forEachContribution(pieces, blocks, numbering, group -> quotation(CONTRIBUTION, group, numbering, GUESS, 1));
        return blocks;
    }

    /** A text that the editor set under his words without a sign that it is quoted. */
    static Block implied(List<Piece> pieces, Numbering numbering) {
        return quotation(Introduction.silent(QuotationRole.DOCUMENT), pieces, numbering, GUESS, 1);
    }

    private static Introduction ofContribution(Introduction introduction) {
        return new Introduction(
                introduction.author(), introduction.outlet(), introduction.url(), QuotationRole.COMMENT);
    }

    private static List<Block> contributions(Introduction first, List<Piece> pieces, Numbering numbering) {
        List<Block> blocks = new ArrayList<>();
        boolean named = first.role() != QuotationRole.COMMENT;
        forEachContribution(pieces, blocks, numbering, group -> {
            boolean opening = group.getFirst() == pieces.getFirst();
            return quotation(
                    opening ? first : CONTRIBUTION, group, numbering, named && !opening ? GUESS : SELDOM_WRONG, 1);
        });
        return blocks;
    }

    private static void forEachContribution(
            List<Piece> pieces, List<Block> blocks, Numbering numbering, Function<List<Piece>, Block> quote) {
        int first = 0;
        for (int i = 0; i <= pieces.size(); i++) {
            if (i == pieces.size() || isBetween(pieces.get(i))) {
                if (first < i) {
                    blocks.add(quote.apply(pieces.subList(first, i)));
                }
                if (i < pieces.size()) {
                    blocks.addAll(Telling.ofEditor().blocks(pieces.subList(i, i + 1), numbering));
                }
                first = i + 1;
            }
        }
    }

    private static boolean isBetween(Piece piece) {
        return piece instanceof Piece.Ruled ruled && ruled.kind() == RuleLine.BETWEEN_CONTRIBUTIONS;
    }

    private static Block quotation(
            Introduction introduction, List<Piece> pieces, Numbering numbering, double confidence, int depth) {
        String id = numbering.next();
        Numbering inside = Numbering.inside(id);
        boolean comment = introduction.role() == QuotationRole.COMMENT;
        int own = depth < DEEPEST ? ownPieces(pieces, comment) : pieces.size();
        List<Piece> ownPieces = pieces.subList(0, own);
        Signatures signatures = comment ? Signatures.none() : Signatures.in(pieces, own);
        Source source = comment ? Source.NONE : Source.of(ownPieces, signatures);
        Telling telling = comment ? Telling.ofComment() : Telling.ofSource(source, signatures);
        List<Block> children = new ArrayList<>(telling.blocks(ownPieces, inside));
        if (own < pieces.size()) {
            Introduction inner = pieces.get(own - 1) instanceof Piece.Words words && words.introduces()
                    ? Introduction.of(words)
                    : Introduction.silent(introduction.role());
            children.add(quotation(inner, pieces.subList(own, pieces.size()), inside, GUESS, depth + 1));
        }
        Span span = pieces.getFirst().span().through(pieces.getLast().span());
        return new Block.Quotation(id, span, confidence, introduction.role(), source.citation(introduction), children);
    }

    /** How many pieces are the quoted text's own, before a text that it quotes whole: one with its own date and title, or one introduced by name. */
    private static int ownPieces(List<Piece> pieces, boolean comment) {
        boolean longProse = false;
        for (int i = 0; i + 1 < pieces.size(); i++) {
            if (!(pieces.get(i) instanceof Piece.Words words)) {
                continue;
            }
            if (words.introduces() && Introduction.of(words).namesSource()) {
                return i + 1;
            }
            if (longProse
                    && !comment
                    && i + 2 < pieces.size()
                    && isDated(words)
                    && Headings.mayBeHeadline(pieces.get(i + 1))) {
                return i;
            }
            longProse |= words.first().length() > LONG_PROSE;
        }
        return pieces.size();
    }

    private static boolean isDated(Piece.Words words) {
        return words.isOneLine() && WrittenDate.dateLine(words.first()).isPresent();
    }
}
