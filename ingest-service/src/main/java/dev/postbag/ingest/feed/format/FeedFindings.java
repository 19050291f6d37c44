package dev.postbag.ingest.feed.format;

import dev.postbag.ingest.parse.Finding;
import dev.postbag.ingest.parse.Furniture;
import dev.postbag.ingest.parse.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** Hands over entries in their order, with what stands around them, so that together they hold the whole feed. */
final class FeedFindings {

    static final String HEAD = "feed head";
    static final String BETWEEN = "between entries";
    static final String END = "feed end";

    private final CaptureText text;
    private final DayOrder order;
    private int reached;
    private int entries;

    FeedFindings(CaptureText text, Consumer<Finding> findings) {
        this.text = text;
        this.order = new DayOrder(findings);
    }

    /** The entry's place, in characters; what was told already is in no other's. */
    Span place(int start, int end) {
        Span span = text.span(start, end);
        int from = Math.max(reached, span.start());
        return new Span(from, Math.max(from, span.end()));
    }

    void entry(Finding finding) {
        around(finding.span().start(), entries == 0 ? HEAD : BETWEEN);
        order.add(finding);
        entries++;
        reached = finding.span().end();
    }

    int entries() {
        return entries;
    }

    void finish() {
        around(text.size(), entries == 0 ? HEAD : END);
        order.finish();
    }

    /** Hands over the entries before a break; of what is behind them nothing is known. */
    void breakOff() {
        order.finish();
    }

    private void around(int end, String name) {
        try {
            Span span = new Span(reached, end);
            if (!text.isBlank(span)) {
                order.add(new Furniture(name, span));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
