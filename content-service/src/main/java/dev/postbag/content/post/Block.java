package dev.postbag.content.post;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a post, with the span of the capture it was read from. */
public sealed interface Block {

    /** Unique within the post, and the same each time the same capture is read. */
    String id();

    Span span();

    /** How sure the reader was that this is what it says: 0 to 1. */
    double confidence();

    /** Running text. */
    record Paragraph(String id, Span span, double confidence, List<Text> text) implements Block {
        public Paragraph {
            text = List.copyOf(text);
        }
    }

    /** A line that names what follows it. */
    record Heading(String id, Span span, double confidence, List<Text> text) implements Block {
        public Heading {
            text = List.copyOf(text);
        }
    }

    /** Items one below the other; the first has the number {@code start}. */
    record Listing(String id, Span span, double confidence, boolean ordered, int start, List<List<Block>> items)
            implements Block {
        public Listing {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Other people's words inside a post.
     *
     * @param withdrawn that its words were taken out, and why; none while they stand here
     * @param lifted which comment it holds; none when it is none that was written here
     */
    record Quotation(
            String id,
            Span span,
            double confidence,
            String role,
            Citation citation,
            List<Block> children,
            @Nullable Withdrawn withdrawn,
            @Nullable Lifted lifted)
            implements Block {
        public Quotation {
            children = List.copyOf(children);
        }

        public Quotation(
                String id, Span span, double confidence, String role, Citation citation, List<Block> children) {
            this(id, span, confidence, role, citation, children, null);
        }

        /** Of no comment that was picked. */
        public Quotation(
                String id,
                Span span,
                double confidence,
                String role,
                Citation citation,
                List<Block> children,
                @Nullable Withdrawn withdrawn) {
            this(id, span, confidence, role, citation, children, withdrawn, null);
        }
    }

    /** A line that only divides, as it stood. */
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

    /** Something the reader could not name, as it stood. */
    record Unknown(String id, Span span, double confidence, String raw) implements Block {}

    /** Where in a capture something stands: from the byte {@code start} up to the byte before {@code end}. */
    record Span(String capture, long start, long end) {

        /** Of what was written here. */
        public static final Span NONE = new Span("", 0, 0);
    }

    /** The comment a quotation holds, in that revision of it. */
    record Lifted(String comment, int revision) {}

    /** A run of text that carries the same marks throughout. */
    record Text(String text, List<Mark> marks) {
        public Text {
            marks = List.copyOf(marks);
        }
    }

    /** What a run of text is, besides text: a link, emphasis, strong or code. */
    record Mark(String type, @Nullable String href) {}

    /** That a quotation's words were taken out, why, and on which day (UTC). */
    record Withdrawn(WithdrawalReason reason, LocalDate on) {}

    /** Whose words a quotation holds, as far as known. */
    record Citation(
            @Nullable String author,
            @Nullable String outlet,
            @Nullable String title,
            @Nullable String url,
            @Nullable String published,
            @Nullable String rights) {}
}
