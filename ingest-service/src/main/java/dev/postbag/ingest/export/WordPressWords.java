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

    /** A title or a name, which WordPress keeps with its entities: on one line, as readers saw it. */
    public String line(String kept) {
        boolean html = kept.indexOf('<') >= 0 || kept.indexOf('&') >= 0;
        return Wording.line(html ? markup.text(kept) : kept);
    }

    /** See {@link Markup#textWithAddresses}. */
    public String text(String content) {
        return markup.textWithAddresses(LooseParagraphs.marked(content));
    }
}
