package dev.postbag.comment.thread;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A part of what a comment says. Its texts are texts: nothing in them is markup. */
public sealed interface Block {

    Pattern BLANK_LINES = Pattern.compile("\n\\s*\n");
    int MOST_PARAGRAPHS = 500;

    /** Running text; a line feed in it is a line's end. */
    record Paragraph(List<Text> text) implements Block {
        public Paragraph {
            text = List.copyOf(text);
        }
    }

    /** Items one below the other; the first has the number {@code start}. */
    record Listing(boolean ordered, int start, List<List<Block>> items) implements Block {
        public Listing {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /** Somebody else's words. */
    record Quotation(List<Block> children) implements Block {
        public Quotation {
            children = List.copyOf(children);
        }
    }

    /** Text whose line breaks and spaces count. */
    record Preformatted(String text) implements Block {}

    /** A run of text that carries the same marks throughout. */
    record Text(String text, List<Mark> marks) {
        public Text {
            marks = List.copyOf(marks);
        }
    }

    /** The words as they stand, with no markup in them: a paragraph for each part between blank lines, if not too many. */
    static List<Block> plain(Words words) {
        List<String> parts = BLANK_LINES
                .splitAsStream(words.text())
                .filter(Predicate.not(String::isBlank))
                .toList();
        return (parts.size() <= MOST_PARAGRAPHS ? parts : List.of(words.text()))
                .stream()
                        .<Block>map(text -> new Paragraph(List.of(new Text(text, List.of()))))
                        .toList();
    }
}
