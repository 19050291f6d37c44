package dev.postbag.ingest.parse;

/** Tells the short lines that stand over other text from those that are text themselves. */
final class Headings {

    private static final int LONGEST = 110;
    private static final int MOST_WORDS = 18;
    private static final String CLOSERS = "\"'\u2019\u201D)]\u00BB";
    private static final String OPENERS = "\"'\u2018\u201C([\u00AB\u00BF\u00A1";

    private Headings() {}

    /** A short line with no stop at its end, such as may stand over a part of an article. */
    static boolean mayHead(Piece piece) {
        return piece instanceof Piece.Words words
                && words.isOneLine()
                && isShort(words.first())
                && ",;:!.\u2026".indexOf(lastSign(words.first().text())) < 0
                && !isAboutTheText(words.first());
    }

    /** As {@link #mayHead}, but a headline may also cry out. */
    static boolean mayBeHeadline(Piece piece) {
        return mayHead(piece)
                || (piece instanceof Piece.Words words
                        && words.isOneLine()
                        && isShort(words.first())
                        && lastSign(words.first().text()) == '!');
    }

    /** The same among an editor's own words, where a question is rather a short paragraph. */
    static boolean mayHeadOwnWords(Piece piece) {
        return mayHead(piece)
                && piece instanceof Piece.Words words
                && !words.first().endsWith("?");
    }

    private static boolean isShort(Line line) {
        return line.length() <= LONGEST && opensLikeTitle(line.text()) && words(line.text()) <= MOST_WORDS;
    }

    private static boolean isAboutTheText(Line line) {
        return WrittenDate.dateLine(line).isPresent()
                || Bylines.author(line).isPresent()
                || Bylines.isRights(line)
                || Prose.isAddress(line.text());
    }

    private static boolean opensLikeTitle(String text) {
        int at = 0;
        while (at < text.length() - 1 && OPENERS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        char first = text.charAt(at);
        return Character.isUpperCase(first) || Character.isTitleCase(first) || Character.isDigit(first);
    }

    private static char lastSign(String text) {
        int at = text.length() - 1;
        while (at > 0 && CLOSERS.indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        return text.charAt(at);
    }

    static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean blank = Blank.is(text.charAt(i));
            if (!blank && !inside) {
                words++;
            }
            inside = !blank;
        }
        return words;
    }
}
