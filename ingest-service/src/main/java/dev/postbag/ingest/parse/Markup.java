package dev.postbag.ingest.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads HTML that stands inside something else, such as a feed's entry. */
public interface Markup {

    /**
     * All the words of the HTML as blocks, in order; what could harm a reader (scripts, handlers, styles) is left out.
     *
     * @param html a fragment, well-formed or not
     * @param base what relative addresses are relative to
     * @param span where the HTML stands in the capture: the span of every block, since a place in escaped text is no place
     *     in the bytes
     */
    List<Block> blocks(String html, @Nullable String base, Span span);

    /** The words of the HTML as plain text, paragraphs kept apart by an empty line. */
    String text(String html);

    /**
     * The same, with the {@code http} and {@code https} addresses that links lead to behind their words, and those of
     * pictures in their place.
     */
    String textWithAddresses(String html);
}
