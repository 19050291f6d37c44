package dev.postbag.ingest.html.format;

import dev.postbag.ingest.parse.Furniture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Gives a name to all of a page that is no block of a story: its other words by where they stand, the rest as markup. */
final class Survey {

    private final PageText text;
    private final List<Stretch> covered;
    private final Map<Element, String> names;
    private final List<Named> pieces = new ArrayList<>();
    private int passed;

    private record Named(String name, Stretch stretch) {}

    private Survey(PageText text, List<Stretch> covered, Map<Element, String> names) {
        this.text = text;
        this.covered = covered;
        this.names = names;
    }

    /**
     * @param covered what blocks account for, in order
     * @param names what is known of single elements
     */
    static List<Furniture> of(Document page, PageText text, List<Stretch> covered, Map<Element, String> names) {
        Survey survey = new Survey(text, covered, names);
        page.traverse((node, depth) -> survey.visit(node));
        return survey.furniture();
    }

    private void visit(Node node) {
        if (!(node instanceof TextNode) && !(node instanceof DataNode)) {
            return;
        }
        Stretch stretch = text.trimmed(
                new Stretch(node.sourceRange().startPos(), node.sourceRange().endPos()));
        if (stretch.start() == stretch.end()) {
            return;
        }
        boolean afterBlock = false;
        while (passed < covered.size() && covered.get(passed).end() <= stretch.start()) {
            passed++;
            afterBlock = true;
        }
        if (passed == covered.size() || covered.get(passed).start() >= stretch.end()) {
            add(nameOf(node), stretch, afterBlock);
        }
    }

    private void add(String name, Stretch stretch, boolean afterBlock) {
        Named last = pieces.isEmpty() ? null : pieces.getLast();
        if (last != null && !afterBlock && last.name.equals(name)) {
            pieces.set(pieces.size() - 1, new Named(name, last.stretch.through(stretch)));
        } else {
            pieces.add(new Named(name, stretch));
        }
    }

    private String nameOf(Node node) {
        for (Node at = node; at != null; at = at.parent()) {
            Optional<String> name = at instanceof Element element ? nameOf(element) : Optional.empty();
            if (name.isPresent()) {
                return name.get();
            }
        }
        return PageParts.REST;
    }

    private Optional<String> nameOf(Element element) {
        @Nullable String known = names.get(element);
        return known == null ? PageParts.aroundStories(element) : Optional.of(known);
    }

    private List<Furniture> furniture() {
        List<Stretch> taken = new ArrayList<>(covered);
        List<Furniture> furniture = new ArrayList<>();
        for (Named piece : pieces) {
            taken.add(piece.stretch);
            furniture.add(new Furniture(piece.name, text.span(piece.stretch)));
        }
        taken.sort(Comparator.comparingInt(Stretch::start));
        for (Stretch open : new Stretch(0, text.text().length()).without(taken)) {
            Stretch inked = text.trimmed(open);
            if (inked.start() < inked.end()) {
                furniture.add(new Furniture(isWords(inked) ? PageParts.REST : Furniture.MARKUP, text.span(inked)));
            }
        }
        return furniture;
    }

    /** In a script that opens a comment, and where a page ends within a tag, what is written may be in no node of the tree. */
    private boolean isWords(Stretch inked) {
        String written = text.text().substring(inked.start(), inked.end());
        return !Words.inked(SourceTree.asWritten(written)).isEmpty();
    }
}
