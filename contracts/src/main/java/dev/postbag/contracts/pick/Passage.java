package dev.postbag.contracts.pick;

import dev.postbag.contracts.block.TextSpan;
import java.util.List;

/** A part of what a picked comment says. In JSON its {@code type} says which; nothing in its texts is markup. */
public sealed interface Passage {

    /** Running text; a line feed in it is a line's end. */
    record ParagraphPassage(List<TextSpan> text) implements Passage {
        public ParagraphPassage {
            text = List.copyOf(text);
        }
    }

    /**
     * Items one below the other.
     *
     * @param start the first item's number; 1 where they are not numbered
     */
    record ListPassage(boolean ordered, int start, List<List<Passage>> items) implements Passage {
        public ListPassage {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /** Somebody else's words. */
    record QuotationPassage(List<Passage> children) implements Passage {
        public QuotationPassage {
            children = List.copyOf(children);
        }
    }

    /** Text whose line breaks and spaces count. */
    record PreformattedPassage(String text) implements Passage {}
}
