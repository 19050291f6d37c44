package dev.postbag.ingest.parse;

/** Which characters leave the paper white: every kind of space, line ends, the byte order mark, NUL. */
public final class Blank {

    private static final char NUL = '\0';
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char ZERO_WIDTH_SPACE = '\u200B';
    private static final char DELETE = '\u007F';

    private Blank() {}

    public static boolean is(char character) {
        return !isPlainInk(character)
                && (Character.isWhitespace(character)
                        || Character.isSpaceChar(character)
                        || character == NUL
                        || character == BYTE_ORDER_MARK
                        || character == ZERO_WIDTH_SPACE);
    }

    /** What nearly all of a text is, and is told at a glance: letters, digits and signs of ASCII. */
    static boolean isPlainInk(char character) {
        return character > ' ' && character < DELETE;
    }
}
