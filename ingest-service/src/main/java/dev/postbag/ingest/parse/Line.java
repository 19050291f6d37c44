package dev.postbag.ingest.parse;

/**
 * A line of a capture that is not blank.
 *
 * @param text without the blanks at both ends
 * @param indent how many blanks stood before the text, a tab counting as four
 * @param afterBlank whether a blank line, or nothing, stands before it
 * @param start the byte at which the text begins
 * @param end the byte after the text
 * @param secondWord the byte at which the second word begins, or {@code end} when there is one word
 */
record Line(String text, int indent, boolean afterBlank, int start, int end, int secondWord) {

    Span span() {
        return new Span(start, end);
    }

    /** Whether it says that what follows is quoted: a colon and a dash at its end. */
    boolean introduces() {
        return endsWith(":-") || endsWith(":\u2013") || endsWith(":\u2014");
    }

    boolean endsWith(String ending) {
        return text.endsWith(ending);
    }

    int length() {
        return text.length();
    }
}
