package dev.postbag.ingest.export;

import dev.postbag.ingest.parse.Block;
import dev.postbag.ingest.parse.Markup;
import dev.postbag.ingest.parse.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads HTML as WordPress writes it: with loose paragraphs or the block editor's comments, and with shortcodes. */
public record WordPressWords(Markup markup) {

    private static final String BLOCK_EDITOR = "<!-- wp:";

    /** See {@link Markup#blocks}; each shortcode is a block of its own. */
    public List<Block> blocks(String content, @Nullable String base, Span span) {
        Shortcodes shortcodes = Shortcodes.in(content);
        String html = content.contains(BLOCK_EDITOR) ? shortcodes.html() : LooseParagraphs.marked(shortcodes.html());
        return shortcodes.putInto(markup.blocks(html, base, span));
    }

    /** See {@link Markup#text}. */
    public String text(String content) {
        return markup.text(LooseParagraphs.marked(content));
    }
}
