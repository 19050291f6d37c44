package dev.postbag.ingest.parse;

import java.util.Optional;

/** What a line of signs without words means to a story. */
enum RuleLine {
    /** Such as {@code --oo00oo--}: the quoted part is over. */
    CLOSING,
    /** A run of asterisks: one contribution ends and the next begins. */
    BETWEEN_CONTRIBUTIONS,
    /** Any other ruled line. */
    PLAIN;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 200;

    static Optional<RuleLine> of(Line line) {
        String signs = line.text();
        if (signs.length() < SHORTEST || signs.length() > LONGEST) {
            return Optional.empty();
        }
        if (isClosing(signs)) {
            return Optional.of(CLOSING);
        }
        char sign = signs.charAt(0);
        if ("*-_=~#+\u2013\u2014\u2022\u00B7".indexOf(sign) < 0) {
            return Optional.empty();
        }
        int count = 0;
        for (int i = 0; i < signs.length(); i++) {
            if (signs.charAt(i) == sign) {
                count++;
            } else if (!Blank.is(signs.charAt(i))) {
                return Optional.empty();
            }
        }
        if (count < SHORTEST) {
            return Optional.empty();
        }
        return Optional.of(sign == '*' ? BETWEEN_CONTRIBUTIONS : PLAIN);
    }

    private static boolean isClosing(String signs) {
        int first = 0;
        int last = signs.length();
        while (first < last && isDash(signs.charAt(first))) {
            first++;
        }
        while (last > first && isDash(signs.charAt(last - 1))) {
            last--;
        }
        boolean dashed = first > 0 && last < signs.length();
        return dashed
                && last - first >= SHORTEST
                && signs.substring(first, last).chars().allMatch(sign -> sign == 'o' || sign == 'O' || sign == '0');
    }

    private static boolean isDash(char sign) {
        return sign == '-' || sign == '\u2013' || sign == '\u2014';
    }
}
