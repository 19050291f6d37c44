package dev.postbag.ingest.export.format;

import dev.postbag.ingest.parse.Span;

/**
 * A place between two characters of an export, in the capture's bytes. What was packed has no place of its own, so that
 * it is only known which bytes it was unpacked from: some from {@code floor} to {@code ceiling}.
 */
record Mark(int floor, int ceiling) {

    /** The smallest span that surely holds what stands between this place and a later one. */
    Span to(Mark end) {
        return new Span(floor, Math.max(floor, end.ceiling));
    }
}
