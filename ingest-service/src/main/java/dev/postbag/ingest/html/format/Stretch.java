package dev.postbag.ingest.html.format;

import java.util.ArrayList;
import java.util.List;

/** A stretch of decoded text in characters: from {@code start} up to, but not including, {@code end}. */
record Stretch(int start, int end) {

    Stretch through(Stretch other) {
        return new Stretch(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** What these stretches, which stand in order, leave open of this one. */
    List<Stretch> without(List<Stretch> taken) {
        List<Stretch> open = new ArrayList<>();
        int at = start;
        for (Stretch one : taken) {
            if (one.start > at) {
                open.add(new Stretch(at, one.start));
            }
            at = Math.max(at, one.end);
        }
        if (at < end) {
            open.add(new Stretch(at, end));
        }
        return open;
    }
}
