package dev.postbag.ingest.parse;

/** Keeps from texts what no text may hold, though a format can write it: NULs and halves of characters. */
public final class Signs {

    private static final int REPLACEMENT = 0xFFFD;

    private Signs() {}

    /** Without NULs, and with U+FFFD for each half of a character. */
    public static String sound(String text) {
        if (text.chars().noneMatch(sign -> sign == 0 || Character.isSurrogate((char) sign))) {
            return text;
        }
        StringBuilder sound = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point != 0)
                .map(point -> Character.getType(point) == Character.SURROGATE ? REPLACEMENT : point)
                .forEach(sound::appendCodePoint);
        return sound.toString();
    }
}
