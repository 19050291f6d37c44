package dev.postbag.ingest.export.format;

import dev.postbag.ingest.parse.Block;
import dev.postbag.ingest.parse.Markup;
import dev.postbag.ingest.parse.QuotationRole;
import dev.postbag.ingest.parse.Span;
import dev.postbag.ingest.parse.TextSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows paragraphs, breaks and quotations, and lets every other tag fall. */
public final class FakeMarkup implements Markup {

    private static final Pattern PART = Pattern.compile("<!--.*?-->|<(/?)([a-zA-Z0-9]+)[^<>]*>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]*)\">(.*?)</a>");
    private static final Set<String> INLINE =
            Set.of("a", "abbr", "b", "code", "em", "i", "span", "strong", "sub", "sup", "u", "del", "ins", "img");

    @Override
    public List<Block> blocks(String html, String base, Span span) {
        Deque<List<Block>> open = new ArrayDeque<>();
        open.push(new ArrayList<>());
        StringBuilder text = new StringBuilder();
        Matcher part = PART.matcher(html);
        int at = 0;
        while (part.find(at)) {
            text.append(html, at, part.start());
            at = part.end();
            String tag = part.group(2) == null ? "b" : part.group(2).toLowerCase(java.util.Locale.ROOT);
            if (tag.equals("br")) {
                text.append("\u2028");
            } else if (!INLINE.contains(tag)) {
                flush(text, open.peek(), span);
            }
            if (tag.equals("blockquote") && part.group(1).isEmpty()) {
                open.push(new ArrayList<>());
            } else if (tag.equals("blockquote") && open.size() > 1) {
                List<Block> children = open.pop();
                open.peek()
                        .add(new Block.Quotation(
                                "b" + (open.peek().size() + 1), span, 1, QuotationRole.ARTICLE, null, children));
            }
        }
        text.append(html.substring(at));
        flush(text, open.peek(), span);
        return List.copyOf(open.getLast());
    }

    @Override
    public String text(String html) {
        return String.join("\n\n", words(blocks(html, null, new Span(0, 0))));
    }

    @Override
    public String textWithAddresses(String html) {
        return text(LINK.matcher(html).replaceAll("$2 ($1)"));
    }

    /** The words of each paragraph, those of quotations too. */
    public static List<String> words(List<Block> blocks) {
        List<String> words = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Block.Paragraph paragraph ->
                    words.add(paragraph.text().getFirst().text());
                case Block.Quotation quotation -> words.addAll(words(quotation.children()));
                case Block.Unknown unknown -> words.add(unknown.raw());
                default -> throw new IllegalStateException("not made here: " + block);
            }
        }
        return words;
    }

    private static void flush(StringBuilder text, List<Block> blocks, Span span) {
        String words = decoded(text.toString().replaceAll("[ \\n\\t\\r]+", " "))
                .replaceAll(" ?\u2028 ?", "\n")
                .strip();
        text.setLength(0);
        if (!words.isEmpty()) {
            blocks.add(new Block.Paragraph("b" + (blocks.size() + 1), span, 1, List.of(TextSpan.plain(words))));
        }
    }

    private static String decoded(String text) {
        return Pattern.compile("&#(\\d{1,6});")
                .matcher(text)
                .replaceAll(number -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(number.group(1)))))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&");
    }
}
