package dev.postbag.ingest.parse;

import java.util.List;

/** What lines fall into by their look alone, before it is known who speaks. */
sealed interface Piece {

    Span span();

    /** Lines with no blank line between them. */
    record Words(List<Line> lines) implements Piece {
        @Override
        public Span span() {
            return lines.getFirst().span().through(lines.getLast().span());
        }

        Line first() {
            return lines.getFirst();
        }

        Line last() {
            return lines.getLast();
        }

        boolean isOneLine() {
            return lines.size() == 1;
        }

        /** Whether it says that what follows is quoted. */
        boolean introduces() {
            return last().introduces();
        }
    }

    /** A ruled line. */
    record Ruled(Line line, RuleLine kind) implements Piece {
        @Override
        public Span span() {
            return line.span();
        }
    }

    /** A list. */
    record Points(boolean ordered, int start, List<Point> points, Span span) implements Piece {}

    /** A point of a list: its words without the marker, then the lists inside it. */
    record Point(List<Line> words, List<Points> inside) {}
}
