package dev.postbag.ingest.parse;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One part of a story, which knows where in the capture it stands and how sure the reader is of it. */
public sealed interface Block {

    /** Stable within the story: {@code b2} is its second block, {@code b2.1} the first block inside that one. */
    String id();

    /** Where it stands in the capture; it holds the spans of all blocks inside. */
    Span span();

    /** From 0 (a guess) to 1 (certain). */
    double confidence();

    /** Running text. */
    record Paragraph(String id, Span span, double confidence, List<TextSpan> text) implements Block {
        public Paragraph {
            text = List.copyOf(text);
        }
    }

    /** A short line that names what follows it. */
    record Heading(String id, Span span, double confidence, List<TextSpan> text) implements Block {
        public Heading {
            text = List.copyOf(text);
        }
    }

    /** Points one under another; {@code start} is the first number of an ordered list, else 1. */
    record ListBlock(String id, Span span, double confidence, boolean ordered, int start, List<List<Block>> items)
            implements Block {
        public ListBlock {
            items = items.stream().map(List::copyOf).collect(Collectors.toUnmodifiableList());
        }
    }

    /** Other people's words, with whose they are as far as the text says it. */
    record Quotation(
            String id,
            Span span,
            double confidence,
            QuotationRole role,
            @Nullable Citation citation,
            List<Block> children)
            implements Block {
        public Quotation {
            children = List.copyOf(children);
        }
    }

    /** A line of signs that keeps two parts of a story apart. */
    record Separator(String id, Span span, double confidence, String raw) implements Block {}

    /** A picture, by its address. */
    record Image(
            String id,
            Span span,
            double confidence,
            String src,
            @Nullable String alt) implements Block {}

    /** Text whose line breaks and spaces count. */
    record Preformatted(String id, Span span, double confidence, String text) implements Block {}

    /** Something the reader kept but could not name. */
    record Unknown(String id, Span span, double confidence, String raw) implements Block {}
}
