package dev.postbag.ingest.html.format;

import dev.postbag.ingest.parse.Block;
import dev.postbag.ingest.parse.Markup;
import dev.postbag.ingest.parse.Numbering;
import dev.postbag.ingest.parse.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads fragments of HTML with jsoup. Signs that turn the direction of writing are words' own and are kept: they reach no
 * further than the block they stand in.
 */
@ApplicationScoped
public class HtmlMarkup implements Markup {

    private static final Span NOWHERE = new Span(0, 0);

    @Override
    public List<Block> blocks(String html, @Nullable String base, Span span) {
        String source = html.replace("\0", "");
        List<Draft> drafts = BlockWriter.writeFragment(SourceTree.of(source, base == null ? "" : base), place -> span);
        return Draft.numbered(drafts, Numbering.ofStory());
    }

    @Override
    public String text(String html) {
        return PlainWords.of(blocks(html, null, NOWHERE));
    }

    @Override
    public String textWithAddresses(String html) {
        return PlainWords.withAddresses(blocks(html, null, NOWHERE));
    }
}
