package dev.postbag.comment.thread;

import java.util.Optional;

/** What a comment says: characters that can be read, up to 10,000 of one written here. */
public record Words(String text) {

    public static final int LONGEST = 10_000;

    /** Other systems let their readers write more. */
    public static final int LONGEST_IMPORTED = 100_000;

    private static final int REPLACEMENT = 0xFFFD;

    /** What a text sent as words turned out to be. */
    public sealed interface Reading {
        record Readable(Words words) implements Reading {}

        record Unreadable(String reason) implements Reading {}
    }

    public Words {
        String fault = faultOf(text, LONGEST_IMPORTED);
        if (fault != null) {
            throw new IllegalArgumentException("The words " + fault);
        }
    }

    /** White space around the text goes; every line ends in a line feed. */
    public static Reading read(@org.jspecify.annotations.Nullable String sent) {
        if (sent == null) {
            return new Reading.Unreadable("is missing");
        }
        String text = stripped(sent);
        String fault = faultOf(text, LONGEST);
        return fault == null ? new Reading.Readable(new Words(text)) : new Reading.Unreadable(fault);
    }

    /** Nothing is lost of what was once said and can be shown: a character that cannot be stands as U+FFFD. */
    public static Optional<Words> imported(String written) {
        StringBuilder shown = new StringBuilder();
        stripped(written)
                .codePoints()
                .map(character -> isRefused(character) ? REPLACEMENT : character)
                .forEach(shown::appendCodePoint);
        String text = shown.toString();
        return faultOf(text, LONGEST_IMPORTED) == null ? Optional.of(new Words(text)) : Optional.empty();
    }

    private static String stripped(String sent) {
        return sent.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    @org.jspecify.annotations.Nullable
    private static String faultOf(String text, int longest) {
        int length = 0;
        int refused = -1;
        boolean says = false;
        for (int at = 0; at < text.length(); length++) {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            says = says || isSeen(character);
            refused = refused < 0 && isRefused(character) ? character : refused;
        }
        if (!says) {
            return "must say something";
        }
        if (length > longest) {
            return "has %,d characters; %,d are the most".formatted(length, longest);
        }
        return refused < 0 ? null : "holds the character U+%04X, which cannot be shown".formatted(refused);
    }

    private static boolean isSeen(int character) {
        return !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && Character.getType(character) != Character.FORMAT;
    }

    private static boolean isRefused(int character) {
        boolean halfOfAPair = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        boolean control = Character.isISOControl(character) && character != '\n' && character != '\t';
        return halfOfAPair || control;
    }
}
