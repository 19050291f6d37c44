package dev.postbag.ingest.parse;

import java.util.List;

/** Finds a document that the editor set under his own words with nothing to mark it but its look. */
final class UnmarkedDocument {

    private static final int TOP = 4;
    private static final int FEWEST_HEADINGS = 2;

    private UnmarkedDocument() {}

    /**
     * Where the document begins among an editor's pieces, or their number when there is none. It has a title and another
     * heading, and either a second line of title, date or author at its top, or a signature.
     *
     * @param mayOpen whether the pieces may begin with the document, as they may after a closed quotation
     */
    static int start(List<Piece> pieces, boolean mayOpen) {
        for (int i = mayOpen ? 0 : 1; i + 1 < pieces.size(); i++) {
            if (Headings.mayHeadOwnWords(pieces.get(i))) {
                return looksLikeDocument(pieces.subList(i, pieces.size())) ? i : pieces.size();
            }
        }
        return pieces.size();
    }

    private static boolean looksLikeDocument(List<Piece> pieces) {
        int headings = 0;
        boolean topped = Headings.mayHead(pieces.get(1));
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            headings += Headings.mayHead(piece) ? 1 : 0;
            topped |= i < TOP && piece instanceof Piece.Words words && isDateOrAuthor(words);
        }
        boolean signed = !Signatures.in(pieces, pieces.size()).isEmpty();
        return headings >= FEWEST_HEADINGS && (topped || signed);
    }

    private static boolean isDateOrAuthor(Piece.Words words) {
        return words.isOneLine()
                && (WrittenDate.dateLine(words.first()).isPresent()
                        || Bylines.author(words.first()).isPresent());
    }
}
