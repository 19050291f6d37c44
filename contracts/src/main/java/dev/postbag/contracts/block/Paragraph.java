package dev.postbag.contracts.block;

import java.util.List;

/** Running text. */
public record Paragraph(String id, Span span, double confidence, List<TextSpan> text) implements Block {
    public Paragraph {
        text = List.copyOf(text);
    }
}
