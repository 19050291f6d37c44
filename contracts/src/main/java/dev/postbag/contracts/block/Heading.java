package dev.postbag.contracts.block;

import java.util.List;

/** A line that names what follows it. */
public record Heading(String id, Span span, double confidence, List<TextSpan> text) implements Block {
    public Heading {
        text = List.copyOf(text);
    }
}
