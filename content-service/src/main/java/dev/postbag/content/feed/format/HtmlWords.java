package dev.postbag.content.feed.format;

import dev.postbag.content.post.Block;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A post's words as HTML. Of what they hold nothing becomes an element, and links lead to the web and to mail only. */
final class HtmlWords {

    private static final String WITHDRAWN = "(This quotation was withdrawn.)";

    private final Markup html;

    private HtmlWords(Markup html) {
        this.html = html;
    }

    static String of(List<Block> blocks) {
        return Markup.text(html -> new HtmlWords(html).blocks(blocks));
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> runs("p", paragraph.text());
            case Block.Heading heading -> runs("h2", heading.text());
            case Block.Listing list -> list(list);
            case Block.Quotation quotation -> quotation(quotation);
            case Block.Separator separator -> html.empty("hr");
            case Block.Image image -> image(image);
            case Block.Preformatted preformatted -> html.say("pre", preformatted.text());
            case Block.Unknown unknown -> html.say("p", unknown.raw());
        }
    }

    private void runs(String name, List<Block.Text> text) {
        html.open(name);
        text.forEach(this::run);
        html.close();
    }

    private void run(Block.Text text) {
        List<Block.Mark> shown =
                text.marks().stream().filter(HtmlWords::isShown).toList();
        for (Block.Mark mark : shown) {
            if (mark.href() == null) {
                html.open(element(mark));
            } else {
                html.open("a", "href", mark.href());
            }
        }
        String[] lines = text.text().split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            if (line > 0) {
                html.empty("br");
            }
            html.say(lines[line]);
        }
        shown.forEach(mark -> html.close());
    }

    private static boolean isShown(Block.Mark mark) {
        return mark.href() == null ? !element(mark).isEmpty() : leadsOut(mark.href());
    }

    private static String element(Block.Mark mark) {
        return switch (mark.type()) {
            case "emphasis" -> "em";
            case "strong" -> "strong";
            case "code" -> "code";
            default -> "";
        };
    }

    private void list(Block.Listing list) {
        if (list.ordered()) {
            html.open("ol", "start", String.valueOf(list.start()));
        } else {
            html.open("ul");
        }
        for (List<Block> item : list.items()) {
            if (item.size() == 1 && item.getFirst() instanceof Block.Paragraph only) {
                runs("li", only.text());
            } else {
                html.open("li");
                blocks(item);
                html.close();
            }
        }
        html.close();
    }

    private void quotation(Block.Quotation quotation) {
        Block.Citation citation = quotation.citation();
        if (citation.url() != null && leadsOut(citation.url())) {
            html.open("blockquote", "cite", citation.url());
        } else {
            html.open("blockquote");
        }
        if (quotation.withdrawn() == null) {
            blocks(quotation.children());
        } else {
            html.say("p", WITHDRAWN);
        }
        // Of all others it stands in the words themselves.
        if (quotation.lifted() != null && citation.author() != null) {
            html.say("footer", citation.author());
        }
        html.close();
    }

    private void image(Block.Image image) {
        String alt = Optional.ofNullable(image.alt()).orElse("");
        if (leadsOut(image.src())) {
            html.open("p").empty("img", "src", image.src(), "alt", alt).close();
        } else if (!alt.isBlank()) {
            html.say("p", alt);
        }
    }

    private static boolean leadsOut(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return Stream.of("http:", "https:", "mailto:").anyMatch(lower::startsWith);
    }
}
