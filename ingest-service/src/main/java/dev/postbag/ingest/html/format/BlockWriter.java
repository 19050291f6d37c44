package dev.postbag.ingest.html.format;

import dev.postbag.ingest.parse.Block;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Goes through a tree and writes down its words as blocks, each word once and in order. Quotations and lists beyond a depth
 * nobody reads are written flat.
 */
final class BlockWriter implements NodeFilter {

    private static final double SURE = 0.95;
    private static final Pattern SHORTCODE = Pattern.compile("\\[/?[a-zA-Z][\\w-]*(?:[\\s=][^\\[\\]]*)?/?\\]");
    private static final Pattern EMPTY_LINES_AT_TOP = Pattern.compile("^(?:[ \\t]*\\r?\\n)+");

    private final Places places;
    private final Predicate<Element> leftOut;
    private final boolean emptyLinesPart;
    private final Frames frames;
    private final RunningText running = new RunningText();
    private final Deque<Marked> marked = new ArrayDeque<>();
    private Marks marks = Marks.NONE;
    private int headings;
    private int preformatted;

    private record Marked(Element element, Marks before) {}

    private BlockWriter(Places places, Predicate<Element> leftOut, boolean emptyLinesPart) {
        this.places = places;
        this.leftOut = leftOut;
        this.emptyLinesPart = emptyLinesPart;
        this.frames = new Frames(places);
    }

    /** What a part of a page holds, without the elements that are left out. */
    static List<Draft> write(Element root, Places places, Predicate<Element> leftOut) {
        return write(root, new BlockWriter(places, leftOut, false));
    }

    /** What a fragment holds; in one without a single paragraph's tag, empty lines part paragraphs. */
    static List<Draft> writeFragment(Element root, Places places) {
        return write(root, new BlockWriter(places, element -> false, root.selectFirst("p") == null));
    }

    private static List<Draft> write(Element root, BlockWriter writer) {
        root.filter(writer);
        writer.flush();
        return writer.frames.finish();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            write(text);
        } else if (node instanceof Element element) {
            return begin(element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult begin(Element element) {
        if (!Words.areIn(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (!frames.isInList() && leftOut.test(element)) {
            flush();
            return FilterResult.SKIP_ENTIRELY;
        }
        String name = element.normalName();
        if (name.equals("br")) {
            breakLine();
        } else if (Elements.CELLS.contains(name)) {
            running.tab();
        } else if (Elements.isBlock(element)) {
            flush();
            return open(element, name);
        } else {
            mark(element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult open(Element element, String name) {
        if (Elements.RAW.contains(name)) {
            raw(element);
            return FilterResult.SKIP_ENTIRELY;
        }
        if (Elements.EMBEDS.contains(name)) {
            Media.embedded(element)
                    .ifPresent(raw ->
                            frames.add(unknown(name.equals("iframe") ? Elements.whole(element) : tag(element), raw)));
        } else if (Elements.HEADINGS.contains(name)) {
            headings++;
        } else if (Elements.PREFORMATTED.contains(name)) {
            preformatted++;
        } else {
            switch (name) {
                case "hr" -> rule(element);
                case "img" -> image(element);
                case "blockquote" -> frames.openQuotation(element);
                case "ul", "ol", "menu", "dir" -> frames.openList(element);
                case "li" -> frames.openItem(element);
                default -> {}
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String name = element.normalName();
            if (!Elements.isBlock(element)) {
                unmark(element);
            } else {
                flush();
                headings -= Elements.HEADINGS.contains(name) ? 1 : 0;
                preformatted -= Elements.PREFORMATTED.contains(name) ? 1 : 0;
                frames.close(element);
            }
        }
        return FilterResult.CONTINUE;
    }

    private void mark(Element element) {
        Marks inside = marks.inside(element);
        if (inside != marks) {
            marked.push(new Marked(element, marks));
            marks = inside;
        }
    }

    private void unmark(Element element) {
        Marked last = marked.peek();
        if (last != null && last.element == element) {
            marks = last.before;
            marked.pop();
        }
    }

    private void breakLine() {
        if (preformatted > 0) {
            running.breakLineVerbatim();
        } else if (running.hasInk() && running.isAtLineStart()) {
            flush();
        } else {
            running.breakLine();
        }
    }

    private void write(TextNode node) {
        String text = Words.of(node);
        Stretch at =
                new Stretch(node.sourceRange().startPos(), node.sourceRange().endPos());
        if (preformatted > 0) {
            running.addVerbatim(text, at);
        } else if (emptyLinesPart && text.indexOf('\n') >= 0) {
            writeLines(text, at);
        } else {
            running.add(text, at, marks);
        }
    }

    /** As WordPress stores a post: an empty line parts paragraphs, a shortcode may have a line of its own. */
    private void writeLines(String text, Stretch at) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            boolean whole = i > 0 && i < lines.length - 1;
            boolean alone = SHORTCODE.matcher(lines[i].strip()).matches();
            if (whole && !Words.hasInk(lines[i]) || alone && (whole || !running.hasInk())) {
                flush();
            }
            running.add(lines[i] + (i < lines.length - 1 ? "\n" : ""), at, marks);
            if (alone && i < lines.length - 1) {
                flush();
            }
        }
    }

    private void flush() {
        RunningText.Taken taken = running.take();
        if (taken == null) {
            return;
        }
        Stretch stretch = taken.stretch();
        String plain = taken.plain();
        if (preformatted > 0) {
            frames.add(preformatted(stretch, EMPTY_LINES_AT_TOP.matcher(plain).replaceFirst("")));
        } else if (headings > 0) {
            frames.add(Draft.leaf(
                    stretch, numbers -> new Block.Heading(numbers.next(), places.span(stretch), SURE, taken.text())));
        } else if (SHORTCODE.matcher(plain).matches()) {
            frames.add(unknown(stretch, plain));
        } else {
            frames.add(Draft.leaf(
                    stretch, numbers -> new Block.Paragraph(numbers.next(), places.span(stretch), SURE, taken.text())));
        }
    }

    private void raw(Element element) {
        String text = Words.clean(element.wholeText());
        if (Words.hasInk(text)) {
            frames.add(preformatted(Elements.whole(element), text));
        }
    }

    private void rule(Element element) {
        Stretch stretch = tag(element);
        frames.add(Draft.leaf(
                stretch, numbers -> new Block.Separator(numbers.next(), places.span(stretch), SURE, "<hr>")));
    }

    private void image(Element element) {
        Stretch stretch = tag(element);
        String address = Addresses.picture(element);
        String alt = Words.onOneLine(Words.clean(element.attr("alt")));
        if (address == null) {
            frames.add(unknown(stretch, alt.isEmpty() ? "a picture without an address" : alt));
        } else {
            frames.add(Draft.leaf(
                    stretch,
                    numbers -> new Block.Image(
                            numbers.next(), places.span(stretch), SURE, address, alt.isEmpty() ? null : alt)));
        }
    }

    private Draft preformatted(Stretch stretch, String text) {
        return Draft.leaf(stretch, numbers -> new Block.Preformatted(numbers.next(), places.span(stretch), SURE, text));
    }

    private Draft unknown(Stretch stretch, String raw) {
        return Draft.leaf(stretch, numbers -> new Block.Unknown(numbers.next(), places.span(stretch), SURE, raw));
    }

    private static Stretch tag(Element element) {
        return new Stretch(
                element.sourceRange().startPos(), element.sourceRange().endPos());
    }
}
