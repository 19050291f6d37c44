package dev.postbag.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the lines of a story together as pieces: words, lists and ruled lines. */
final class Pieces {

    private static final int INDENTED = 2;
    private static final int DEEPEST_LIST = 8;

    private final List<Line> lines;
    private final List<Piece> pieces = new ArrayList<>();
    private int at;

    private Pieces(List<Line> lines) {
        this.lines = lines;
    }

    static List<Piece> of(List<Line> lines) {
        return new Pieces(lines).read();
    }

    private List<Piece> read() {
        while (at < lines.size()) {
            Line line = lines.get(at);
            Optional<RuleLine> rule = RuleLine.of(line);
            if (rule.isPresent()) {
                pieces.add(new Piece.Ruled(line, rule.get()));
                at++;
            } else if (opensList(at)) {
                pieces.add(points(1));
            } else {
                pieces.add(words());
            }
        }
        return pieces;
    }

    private Piece.Words words() {
        int first = at;
        do {
            at++;
        } while (at < lines.size()
                && !lines.get(at).afterBlank()
                && !lines.get(at - 1).introduces()
                && RuleLine.of(lines.get(at)).isEmpty()
                && !opensList(at));
        return new Piece.Words(lines.subList(first, at));
    }

    /** A sign that may be a dash, or a number, opens a list only when it is indented or the next line goes on with it. */
    private boolean opensList(int index) {
        Line line = lines.get(index);
        Optional<Marker> marker = Marker.of(line);
        if (marker.isEmpty()) {
            return false;
        }
        if (!marker.get().weak() || line.indent() >= INDENTED) {
            return true;
        }
        return index + 1 < lines.size()
                && Marker.of(lines.get(index + 1))
                        .filter(next -> marker.get().comesBefore(next))
                        .isPresent()
                && (marker.get().ordered() || !lines.get(index + 1).afterBlank());
    }

    private Piece.Points points(int depth) {
        Line opening = lines.get(at);
        Marker first = Marker.of(opening).orElseThrow();
        List<Piece.Point> points = new ArrayList<>();
        Span span = opening.span();
        Marker latest = first;
        while (at < lines.size()) {
            Line line = lines.get(at);
            Optional<Marker> marker = Marker.of(line);
            if (points.isEmpty() || (marker.isPresent() && goesOn(opening, latest, line, marker.get()))) {
                latest = marker.orElse(latest);
                Line body = Marker.body(line);
                points.add(new Piece.Point(
                        new ArrayList<>(body.text().isEmpty() ? List.of() : List.of(body)), new ArrayList<>()));
                span = span.through(line.span());
                at++;
            } else if (marker.isPresent() && depth < DEEPEST_LIST && line.indent() >= opening.indent() + INDENTED) {
                Piece.Points inside = points(depth + 1);
                points.getLast().inside().add(inside);
                span = span.through(inside.span());
            } else if (continues(opening, points.getLast(), line)) {
                points.getLast().words().add(line);
                span = span.through(line.span());
                at++;
            } else {
                break;
            }
        }
        return new Piece.Points(first.ordered(), first.ordered() ? first.number() : 1, points, span);
    }

    private static boolean goesOn(Line opening, Marker latest, Line line, Marker marker) {
        boolean sameLevel = Math.abs(line.indent() - opening.indent()) < INDENTED;
        return sameLevel && (line.afterBlank() ? latest.comesBefore(marker) : latest.sameKindAs(marker));
    }

    /** The line after a point belongs to it when it is indented further, or begins as no sentence does. */
    private static boolean continues(Line opening, Piece.Point point, Line line) {
        if (line.afterBlank() || !point.inside().isEmpty() || RuleLine.of(line).isPresent()) {
            return false;
        }
        return point.words().isEmpty()
                || line.indent() >= opening.indent() + INDENTED
                || Character.isLowerCase(line.text().charAt(0));
    }
}
