package dev.postbag.ingest.html.format;

/** The names of tags as they are written: the parser takes a time for each that grows with the square of its length. */
final class TagNames {

    /** In characters; what is longer is no tag that anybody wrote. */
    static final int LONGEST = 100_000;

    private TagNames() {}

    static boolean areBearable(String html) {
        return firstEndless(html, 0) < 0;
    }

    /** Of the same length, blank where a name goes on for too long. */
    static String bearable(String html) {
        int endless = firstEndless(html, 0);
        if (endless < 0) {
            return html;
        }
        StringBuilder bearable = new StringBuilder(html);
        while (endless >= 0) {
            int end = end(html, endless);
            for (int i = endless + LONGEST; i < end; i++) {
                bearable.setCharAt(i, ' ');
            }
            endless = firstEndless(html, end);
        }
        return bearable.toString();
    }

    /** Where the next name begins that is too long; -1 when there is none. */
    private static int firstEndless(String html, int from) {
        int next = from;
        for (int at = html.indexOf('<', from); at >= 0; at = html.indexOf('<', next)) {
            int start = html.startsWith("/", at + 1) ? at + 2 : at + 1;
            next = Math.max(at + 1, end(html, start));
            if (next - start > LONGEST) {
                return start;
            }
        }
        return -1;
    }

    /** A comment, a declaration and a lone bracket have no name. */
    private static int end(String html, int start) {
        int end = start;
        if (start >= html.length() || !isLetter(html.charAt(start))) {
            return end;
        }
        while (end < html.length() && html.charAt(end) > ' ' && html.charAt(end) != '/' && html.charAt(end) != '>') {
            end++;
        }
        return end;
    }

    private static boolean isLetter(char character) {
        return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z';
    }
}
