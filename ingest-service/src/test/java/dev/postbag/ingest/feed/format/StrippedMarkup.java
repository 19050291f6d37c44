package dev.postbag.ingest.feed.format;

import dev.postbag.ingest.parse.Block;
import dev.postbag.ingest.parse.Markup;
import dev.postbag.ingest.parse.Span;
import dev.postbag.ingest.parse.TextSpan;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;

/** Markup of which only the words are left, a block to a paragraph; remembers what addresses were relative to. */
final class StrippedMarkup implements Markup {

    private final List<String> bases = new ArrayList<>();

    @Override
    public List<Block> blocks(String html, String base, Span span) {
        bases.add(base);
        List<Block> blocks = new ArrayList<>();
        for (String paragraph : html.split("</p>|<br><br>")) {
            String words = text(paragraph);
            if (!words.isBlank()) {
                blocks.add(new Block.Paragraph("b" + (blocks.size() + 1), span, 1, List.of(TextSpan.plain(words))));
            }
        }
        return blocks;
    }

    @Override
    public String text(String html) {
        return Jsoup.parse(html).text();
    }

    @Override
    public String textWithAddresses(String html) {
        return text(html);
    }

    List<String> bases() {
        return bases;
    }
}
