package dev.postbag.comment.thread;

/** What a comment says: 1 to 10,000 characters that can be read. */
public record Words(String text) {

    public static final int LONGEST = 10_000;

    /** What a text sent as words turned out to be. */
    public sealed interface Reading {
        record Readable(Words words) implements Reading {}

        record Unreadable(String reason) implements Reading {}
    }

    public Words {
        String fault = faultOf(text);
        if (fault != null) {
            throw new IllegalArgumentException("The words " + fault);
        }
    }

    /** White space around the text goes; every line ends in a line feed. */
    public static Reading read(@org.jspecify.annotations.Nullable String sent) {
        if (sent == null) {
            return new Reading.Unreadable("is missing");
        }
        String text = sent.replace("\r\n", "\n").replace('\r', '\n').strip();
        String fault = faultOf(text);
        return fault == null ? new Reading.Readable(new Words(text)) : new Reading.Unreadable(fault);
    }

    @org.jspecify.annotations.Nullable
    private static String faultOf(String text) {
        if (text.codePoints().noneMatch(Words::isSeen)) {
            return "must say something";
        }
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST) {
            return "has %,d characters; %,d are the most".formatted(length, LONGEST);
        }
        return text.codePoints()
                .filter(Words::isRefused)
                .mapToObj("holds the character U+%04X, which cannot be shown"::formatted)
                .findFirst()
                .orElse(null);
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
