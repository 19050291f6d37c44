package dev.postbag.ingest.parse;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Collects the lines of a capture that are not blank, in order; CR, LF, CR LF and U+2028/9 end a line. */
final class Lines implements CharacterWalk.Visitor {

    /** More than any page has, and few enough to be held at once. */
    static final int MOST = 1_000_000;

    private static final int TAB = 4;

    private final List<Line> found = new ArrayList<>();
    private final StringBuilder head = new StringBuilder();
    private final char[] tail = new char[512];
    private int length;
    private int indent;
    private int start;
    private int end;
    private int lengthToEnd;
    private int secondWord = -1;
    private boolean firstWordOver;
    private boolean afterBlank = true;
    private char previous;

    private Lines() {}

    /** At most {@link #MOST} and one more, which says that there are too many. */
    static List<Line> of(byte[] bytes, Charset charset) {
        Lines lines = new Lines();
        CharacterWalk.through(bytes, charset).visitAll(lines);
        lines.endLine();
        return lines.found;
    }

    @Override
    public void visit(char character, int from, int to) {
        if (Blank.isPlainInk(character)) {
            ink(character, from, to);
        } else if (endsLine(character)) {
            if (character != '\n' || previous != '\r') {
                endLine();
            }
        } else if (Blank.is(character)) {
            blank(character);
        } else {
            ink(character, from, to);
        }
        previous = character;
    }

    private static boolean endsLine(char character) {
        return character == '\n' || character == '\r' || character == '\u2028' || character == '\u2029';
    }

    private void blank(char character) {
        if (length == 0) {
            indent += character == '\t' ? TAB : 1;
        } else {
            firstWordOver = true;
            append(character);
        }
    }

    private void ink(char character, int from, int to) {
        if (length == 0) {
            start = from;
        }
        if (firstWordOver && secondWord < 0) {
            secondWord = from;
        }
        append(character);
        lengthToEnd = length;
        end = to;
    }

    private void append(char character) {
        int at = length - head.length();
        if (at == tail.length) {
            head.append(tail);
            at = 0;
        }
        tail[at] = character;
        length++;
    }

    private String text() {
        if (head.isEmpty()) {
            return new String(tail, 0, lengthToEnd);
        }
        head.append(tail, 0, length - head.length()).setLength(lengthToEnd);
        return head.toString();
    }

    private void endLine() {
        if (length == 0) {
            afterBlank = true;
        } else if (found.size() <= MOST) {
            found.add(new Line(text(), indent, afterBlank, start, end, secondWord < 0 ? end : secondWord));
            afterBlank = false;
        }
        head.setLength(0);
        length = 0;
        indent = 0;
        secondWord = -1;
        firstWordOver = false;
    }
}
