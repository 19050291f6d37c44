package dev.postbag.ingest.parse;

/** A stretch of a capture in bytes: from {@code start} up to, but not including, {@code end}. */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + " to " + end);
        }
    }

    /** The smallest span that holds this one and the other. */
    public Span through(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    public boolean holds(Span other) {
        return start <= other.start && other.end <= end;
    }
}
