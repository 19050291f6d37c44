package dev.postbag.ingest.parse;

import java.util.Optional;

/** The sign or number that opens a point of a list; a sign that also serves as a dash is {@code weak}. */
record Marker(boolean ordered, int number, char sign, boolean weak) {

    private static final String BULLETS = "\u2022\u25E6\u25AA\u2023\u25CF\u25CB\u25A0\u25A1\u2219\u2043";
    private static final String DASHES = "-*+\u2013\u2014\u00B7";
    private static final int MOST_DIGITS = 3;

    /** What the first word of the line marks, whether or not a list stands here. */
    static Optional<Marker> of(Line line) {
        String text = line.text();
        char first = text.charAt(0);
        if (text.length() == 1 || Blank.is(text.charAt(1))) {
            if (BULLETS.indexOf(first) >= 0) {
                return Optional.of(new Marker(false, 0, first, false));
            }
            if (DASHES.indexOf(first) >= 0 && text.length() > 1) {
                return Optional.of(new Marker(false, 0, first, true));
            }
        }
        return number(text);
    }

    private static Optional<Marker> number(String text) {
        int digits = 0;
        int number = 0;
        while (digits < text.length() && digits < MOST_DIGITS && isDigit(text.charAt(digits))) {
            number = number * 10 + text.charAt(digits) - '0';
            digits++;
        }
        if (digits == 0 || digits + 1 >= text.length() || !Blank.is(text.charAt(digits + 1))) {
            return Optional.empty();
        }
        char sign = text.charAt(digits);
        return sign == '.' || sign == ')' ? Optional.of(new Marker(true, number, sign, true)) : Optional.empty();
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    boolean sameKindAs(Marker other) {
        return ordered == other.ordered && sign == other.sign;
    }

    boolean comesBefore(Marker other) {
        return sameKindAs(other) && (!ordered || other.number == number + 1);
    }

    /** The rest of the line after the marker. */
    static Line body(Line line) {
        String text = line.text();
        int from = 0;
        while (from < text.length() && !Blank.is(text.charAt(from))) {
            from++;
        }
        while (from < text.length() && Blank.is(text.charAt(from))) {
            from++;
        }
        return new Line(
                text.substring(from), line.indent(), line.afterBlank(), line.secondWord(), line.end(), line.end());
    }
}
