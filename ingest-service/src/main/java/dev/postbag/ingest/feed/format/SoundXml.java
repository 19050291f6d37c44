package dev.postbag.ingest.feed.format;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxException;
import com.ctc.wstx.stax.WstxInputFactory;
import dev.postbag.ingest.parse.UnreadableCaptureException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLResolver;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.stream.StreamSource;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** Reads a feed that is well-formed, one entry in memory at a time. DTDs are passed over and nothing is fetched. */
final class SoundXml {

    /** It is not well-formed from here on. */
    static final class BrokenException extends Exception {
        private static final long serialVersionUID = 1L;

        BrokenException(Throwable cause) {
            super(cause);
        }
    }

    private final Vocabularies names = new Vocabularies();
    private final XMLStreamReader2 xml;
    private final FeedPieces pieces;

    private SoundXml(XMLStreamReader2 xml, FeedPieces pieces) {
        this.xml = xml;
        this.pieces = pieces;
    }

    /** @throws BrokenException when it is not well-formed; all before the breach was told */
    static void read(Reader text, Entities entities, FeedPieces pieces)
            throws BrokenException, IOException, UnreadableCaptureException {
        try {
            XMLStreamReader2 xml = (XMLStreamReader2) factory(entities).createXMLStreamReader(text);
            try {
                new SoundXml(xml, pieces).readAll();
            } finally {
                xml.close();
            }
        } catch (WstxException broken) {
            if (broken.getCause() instanceof IOException outOfReach) {
                throw outOfReach;
            }
            throw new BrokenException(broken);
        } catch (XMLStreamException overLimit) {
            throw new UnreadableCaptureException(
                    "too-large", "One of its elements has more names, or longer ones, than can be read.");
        }
    }

    private static XMLInputFactory factory(Entities entities) {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        XMLResolver resolver =
                (publicId, systemId, base, name) -> new StreamSource(new StringReader(escaped(entities.text(name))));
        factory.setProperty(WstxInputProperties.P_UNDECLARED_ENTITY_RESOLVER, resolver);
        factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 2 * FeedLimits.DEEPEST);
        return factory;
    }

    private static String escaped(String text) {
        return text.replace("&", "&#38;").replace("<", "&#60;");
    }

    private void readAll() throws XMLStreamException, UnreadableCaptureException {
        List<Tag> open = new ArrayList<>();
        FeedLimits ofHead = new FeedLimits();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                open.removeLast();
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                int start = (int) xml.getLocationInfo().getStartingCharOffset();
                Tag tag = opened(open.isEmpty() ? null : open.getLast());
                if (Shape.isContainer(tag, open)) {
                    open.add(tag);
                    pieces.container(tag);
                } else if (Shape.isEntry(tag, open)) {
                    Tag whole = whole(tag, open.size(), new FeedLimits());
                    pieces.entry(whole, start, (int) xml.getLocationInfo().getEndingCharOffset(), true);
                } else {
                    pieces.head(whole(tag, open.size(), ofHead));
                }
            }
        }
    }

    /** The element at hand, without what is in it. */
    private Tag opened(@Nullable Tag around) {
        Map<String, String> attributes = new HashMap<>();
        String namespace = xml.getNamespaceURI();
        String name = around == null
                ? names.root(namespace, xml.getPrefix(), xml.getLocalName())
                : names.name(namespace, xml.getPrefix(), xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String attribute =
                    names.name(xml.getAttributeNamespace(i), xml.getAttributePrefix(i), xml.getAttributeLocalName(i));
            attributes.put(attribute, xml.getAttributeValue(i));
        }
        if (around == null) {
            StringBuilder vocabularies = new StringBuilder();
            for (int i = 0; i < xml.getNamespaceCount(); i++) {
                vocabularies.append(xml.getNamespaceURI(i)).append(' ');
            }
            attributes.put(Shape.VOCABULARIES, vocabularies.toString());
        }
        return Shape.opened(name, xml.getLocalName(), attributes, pieces.address(), around);
    }

    private Tag whole(Tag tag, int depth, FeedLimits limits) throws XMLStreamException, UnreadableCaptureException {
        limits.element(depth);
        List<Tag.Piece> inside = new ArrayList<>();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT ->
                    inside.add(new Tag.Inner(whole(opened(tag), depth + 1, limits)));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    limits.characters(xml.getTextLength());
                    inside.add(new Tag.Words(xml.getText()));
                }
                default -> {
                    // Comments and instructions are not for readers.
                }
            }
        }
        return new Tag(tag.name(), tag.local(), tag.attributes(), tag.base(), tag.language(), inside);
    }
}
