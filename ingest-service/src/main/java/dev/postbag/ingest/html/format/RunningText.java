package dev.postbag.ingest.html.format;

import dev.postbag.ingest.parse.Blank;
import dev.postbag.ingest.parse.TextSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of the paragraph at hand, spaces as a browser shows them; blanks at both ends are left out. */
final class RunningText {

    private final List<TextSpan> spans = new ArrayList<>();
    private final StringBuilder piece = new StringBuilder();
    private final StringBuilder blanks = new StringBuilder();
    private Marks marks = Marks.NONE;
    private @Nullable Stretch stretch;

    /** What was gathered of one paragraph. */
    record Taken(List<TextSpan> text, Stretch stretch) {
        String plain() {
            StringBuilder plain = new StringBuilder();
            text.forEach(span -> plain.append(span.text()));
            return plain.toString();
        }
    }

    boolean hasInk() {
        return stretch != null;
    }

    /** Whether the last that came was a line break. */
    boolean isAtLineStart() {
        return blanks.indexOf("\n") >= 0;
    }

    void add(String text, Stretch at, Marks around) {
        boolean inked = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (!Blank.is(character)) {
                inked = true;
                ink(character, around);
            } else if (hasInk() || inked) {
                blank(character);
            }
        }
        cover(at, inked);
    }

    /** The same, each space and line break kept. */
    void addVerbatim(String text, Stretch at) {
        boolean inked = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (Blank.is(character)) {
                blanks.append(character);
            } else {
                inked = true;
                ink(character, Marks.NONE);
            }
        }
        cover(at, inked);
    }

    private void cover(Stretch at, boolean inked) {
        if (inked) {
            stretch = stretch == null ? at : stretch.through(at);
        }
    }

    void breakLine() {
        if (hasInk()) {
            while (!blanks.isEmpty() && blanks.charAt(blanks.length() - 1) == ' ') {
                blanks.setLength(blanks.length() - 1);
            }
            blanks.append('\n');
        }
    }

    void breakLineVerbatim() {
        blanks.append('\n');
    }

    /** Keeps a table's cells apart. */
    void tab() {
        if (hasInk()) {
            blanks.setLength(0);
            blanks.append('\t');
        }
    }

    @Nullable
    Taken take() {
        Stretch covered = stretch;
        endPiece();
        Taken taken = covered == null ? null : new Taken(List.copyOf(spans), covered);
        spans.clear();
        blanks.setLength(0);
        marks = Marks.NONE;
        stretch = null;
        return taken;
    }

    private void ink(char character, Marks around) {
        if (!around.equals(marks)) {
            boolean intoPlain = around.equals(Marks.NONE);
            if (!blanks.isEmpty() && !piece.isEmpty() && !intoPlain) {
                piece.append(blanks);
                blanks.setLength(0);
            }
            endPiece();
            marks = around;
        }
        piece.append(blanks).append(character);
        blanks.setLength(0);
    }

    private void endPiece() {
        if (!piece.isEmpty()) {
            spans.add(new TextSpan(piece.toString(), marks.marks(), marks.href()));
            piece.setLength(0);
        }
    }

    private void blank(char character) {
        boolean collapses = character == ' ' || (character >= '\t' && character <= '\r');
        if (!collapses) {
            blanks.append(character);
        } else if (blanks.isEmpty() || !Character.isWhitespace(blanks.charAt(blanks.length() - 1))) {
            blanks.append(' ');
        }
    }
}
