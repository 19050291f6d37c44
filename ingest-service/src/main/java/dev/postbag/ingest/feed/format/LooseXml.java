package dev.postbag.ingest.feed.format;

import dev.postbag.ingest.parse.Signs;
import dev.postbag.ingest.parse.UnreadableCaptureException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.TagSet;
import org.jspecify.annotations.Nullable;

/** Reads what can be read of a feed that is not well-formed, from the place on where it went wrong. */
final class LooseXml {

    /** What HTML writes without an end tag and no feed uses for anything else: nothing that follows stands in it. */
    private static final Set<String> WITHOUT_END = Set.of("area", "br", "col", "embed", "hr", "img", "input", "wbr");

    private final Vocabularies names = new Vocabularies();
    private final FeedPieces pieces;
    private final int from;
    private final int end;
    private int[] starts = {};

    private LooseXml(FeedPieces pieces, int from, int end) {
        this.pieces = pieces;
        this.from = from;
        this.end = end;
    }

    /** @param from entries that begin before this character were told already */
    static void read(Reader text, int from, FeedPieces pieces) throws IOException, UnreadableCaptureException {
        char[] characters = new char[FeedLimits.LARGEST_MENDED + 1];
        int length = 0;
        for (int read = 0; read >= 0 && length < characters.length; ) {
            length += read;
            read = text.read(characters, length, characters.length - length);
        }
        if (length > FeedLimits.LARGEST_MENDED) {
            throw new UnreadableCaptureException(
                    "not-well-formed",
                    "It is not well-formed XML, and too large to be read all the same: more than %d characters."
                            .formatted(FeedLimits.LARGEST_MENDED));
        }
        Document document = parser().parseInput(new String(characters, 0, length), "");
        new LooseXml(pieces, from, length).readAll(document);
    }

    private static Parser parser() {
        TagSet tags = new TagSet().onNewTag(tag -> {
            if (WITHOUT_END.contains(tag.normalName())) {
                tag.set(org.jsoup.parser.Tag.Void);
            }
        });
        return Parser.xmlParser().tagSet(tags).setTrackPosition(true).setMaxDepth(2 * FeedLimits.DEEPEST);
    }

    private void readAll(Document document) throws UnreadableCaptureException {
        starts = document.stream()
                .filter(LooseXml::isEntry)
                .mapToInt(LooseXml::start)
                .sorted()
                .toArray();
        for (Element root : document.children()) {
            readInside(List.of(), root);
        }
    }

    private static boolean isEntry(Element element) {
        String local = element.tag().localName();
        return local.equalsIgnoreCase("item") || local.equalsIgnoreCase("entry");
    }

    private void readInside(List<Tag> around, Element element) throws UnreadableCaptureException {
        Tag tag = opened(element, around.isEmpty() ? null : around.getLast());
        if (Shape.isContainer(tag, around)) {
            pieces.container(tag);
            List<Tag> open = new ArrayList<>(around);
            open.add(tag);
            for (Element child : element.children()) {
                readInside(open, child);
            }
        } else if (Shape.isEntry(tag, around)) {
            if (start(element) >= from) {
                pieces.entry(whole(tag, element, around.size(), new FeedLimits()), start(element), end(element), false);
            }
            readSwallowed(around, element);
        } else {
            pieces.head(whole(tag, element, around.size(), new FeedLimits()));
            readSwallowed(around, element);
        }
    }

    /** The entries that stand inside another element because its end tag is missing. */
    private void readSwallowed(List<Tag> around, Element element) throws UnreadableCaptureException {
        if (around.isEmpty()) {
            return;
        }
        for (Element child : element.children()) {
            if (isEntry(child)) {
                readInside(around, child);
            } else {
                readSwallowed(around, child);
            }
        }
    }

    private static int start(Element element) {
        return element.sourceRange().startPos();
    }

    /** Where its end tag ends; where the next entry begins when that is missing. */
    private int end(Element element) {
        int start = start(element);
        int found = Arrays.binarySearch(starts, start + 1);
        int at = found >= 0 ? found : -found - 1;
        int next = at < starts.length ? starts[at] : end;
        int own =
                element.endSourceRange().isTracked() ? element.endSourceRange().endPos() : next;
        return own <= start ? next : Math.min(own, next);
    }

    private Tag opened(Element element, @Nullable Tag around) {
        Map<String, String> attributes = new HashMap<>();
        for (Attribute attribute : element.attributes()) {
            if (attribute.getKey().startsWith("xmlns")) {
                if (around == null) {
                    attributes.merge(Shape.VOCABULARIES, attribute.getValue(), (one, other) -> one + " " + other);
                }
            } else {
                attributes.put(
                        names.name(
                                known(attribute.namespace(), attribute.prefix()),
                                attribute.prefix(),
                                attribute.localName()),
                        Signs.sound(attribute.getValue()));
            }
        }
        String prefix = element.tag().prefix();
        String namespace = known(element.tag().namespace(), prefix);
        String local = element.tag().localName();
        String name = around == null ? names.root(namespace, prefix, local) : names.name(namespace, prefix, local);
        return Shape.opened(name, local, attributes, pieces.address(), around);
    }

    /** What has no prefix and no namespace is of XML's own for jsoup. */
    private static @Nullable String known(String namespace, String prefix) {
        return prefix.isEmpty() && namespace.equals(Parser.NamespaceXml) ? null : namespace;
    }

    private Tag whole(Tag tag, Element element, int depth, FeedLimits limits) throws UnreadableCaptureException {
        limits.element(depth);
        List<Tag.Piece> inside = new ArrayList<>();
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                inside.add(new Tag.Words(Signs.sound(text.getWholeText())));
            } else if (node instanceof Element child && !isEntry(child)) {
                inside.add(new Tag.Inner(whole(opened(child, tag), child, depth + 1, limits)));
            }
        }
        return new Tag(tag.name(), tag.local(), tag.attributes(), tag.base(), tag.language(), inside);
    }
}
