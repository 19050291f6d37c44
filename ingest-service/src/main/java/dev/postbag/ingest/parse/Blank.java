package dev.postbag.ingest.parse;

/** Which characters leave the paper white: every kind of space, line ends, the byte order mark. */
final class Blank {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char ZERO_WIDTH_SPACE = '\u200B';

    private Blank() {}

    static boolean is(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == BYTE_ORDER_MARK
                || character == ZERO_WIDTH_SPACE;
    }
}
