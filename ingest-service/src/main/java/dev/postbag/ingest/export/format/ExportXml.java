package dev.postbag.ingest.export.format;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.exc.WstxIOException;
import com.ctc.wstx.stax.WstxInputFactory;
import dev.postbag.ingest.parse.UnreadableCaptureException;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * An export's XML, gone through once from its beginning. It takes no document type, reads nothing from elsewhere, and is
 * not deeper, and has no larger tags, than an export has.
 */
final class ExportXml {

    /** What the text of one element may hold, in characters; more than any event can carry. */
    static final int MOST_TEXT = 16 << 20;

    private static final int DEEPEST = 200;
    private static final XMLInputFactory2 FACTORY = factory();

    private final PlacedReader reader;
    private final XMLStreamReader2 xml;
    private boolean cut;

    private ExportXml(PlacedReader reader, XMLStreamReader2 xml) {
        this.reader = reader;
        this.xml = xml;
    }

    static ExportXml of(PlacedReader reader) throws IOException, UnreadableCaptureException {
        try {
            return new ExportXml(reader, (XMLStreamReader2) FACTORY.createXMLStreamReader(reader));
        } catch (XMLStreamException wrong) {
            throw unreadable(wrong);
        }
    }

    /** Goes on to what comes next; false at the end of the document. */
    boolean next() throws IOException, UnreadableCaptureException {
        try {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new UnreadableCaptureException(
                        "document-type", "It has a document type, which no export has: it is not read for safety.");
            }
            return event != XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException wrong) {
            throw unreadable(wrong);
        }
    }

    /** Goes to the next element right inside the one at that depth; false at that one's end. */
    boolean nextInside(int depth) throws IOException, UnreadableCaptureException {
        while (next()) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT && xml.getDepth() == depth + 1) {
                return true;
            }
            if (xml.getEventType() == XMLStreamConstants.END_ELEMENT && xml.getDepth() == depth) {
                return false;
            }
        }
        return false;
    }

    /** All the text of the element that begins here, to its end, as far as it is not too long. */
    String text() throws IOException, UnreadableCaptureException {
        StringBuilder text = new StringBuilder();
        int depth = xml.getDepth();
        while (next() && !(xml.getEventType() == XMLStreamConstants.END_ELEMENT && xml.getDepth() == depth)) {
            switch (xml.getEventType()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    append(text, xml.getText());
                // An HTML entity in what should be XML: the HTML's reader knows it.
                case XMLStreamConstants.ENTITY_REFERENCE -> append(text, "&" + xml.getLocalName() + ";");
                default -> {}
            }
        }
        return text.toString();
    }

    /** Whether some text since the last call was too long and is not whole. */
    boolean wasCut() {
        boolean was = cut;
        cut = false;
        return was;
    }

    private void append(StringBuilder text, String more) {
        if (text.length() + more.length() > MOST_TEXT) {
            cut = true;
        } else if (!cut) {
            text.append(more);
        }
    }

    /** Goes to the end of the element that begins here. */
    void skip() throws IOException, UnreadableCaptureException {
        int depth = xml.getDepth();
        while (nextInside(depth)) {
            // Nothing in it is wanted.
        }
    }

    boolean begins() {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    boolean isBlank() {
        int event = xml.getEventType();
        return event == XMLStreamConstants.SPACE
                || event == XMLStreamConstants.START_DOCUMENT
                || event == XMLStreamConstants.END_DOCUMENT
                || (event == XMLStreamConstants.CHARACTERS && xml.isWhiteSpace());
    }

    int depth() {
        return xml.getDepth();
    }

    /** Empty for none. */
    String namespace() {
        String uri = xml.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    String name() {
        return xml.getLocalName();
    }

    /** Whatever its namespace. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Where begins what was come to last. */
    Mark begin() {
        return reader.place(xml.getLocationInfo().getStartingCharOffset());
    }

    /** Where ends what was come to last. */
    Mark end() throws IOException, UnreadableCaptureException {
        try {
            return reader.place(xml.getLocationInfo().getEndingCharOffset());
        } catch (XMLStreamException wrong) {
            throw unreadable(wrong);
        }
    }

    private static UnreadableCaptureException unreadable(XMLStreamException wrong) throws IOException {
        if (wrong instanceof WstxIOException outOfReach && outOfReach.getCause() instanceof IOException cause) {
            throw cause;
        }
        if (wrong.getLocation() == null) {
            return new UnreadableCaptureException(
                    "beyond-limits", "Its elements are deeper, or its tags larger, than those of any export.");
        }
        String where = "line %d, column %d"
                .formatted(
                        wrong.getLocation().getLineNumber(), wrong.getLocation().getColumnNumber());
        return wrong instanceof WstxEOFException
                ? new UnreadableCaptureException("cut-off", "It breaks off in " + where + ".")
                : new UnreadableCaptureException("not-well-formed", "It is no well-formed XML in " + where + ".");
    }

    private static XMLInputFactory2 factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 100);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 1 << 16);
        factory.setProperty(WstxInputProperties.P_MAX_ENTITY_COUNT, 1);
        factory.setProperty(WstxInputProperties.P_MAX_ENTITY_DEPTH, 1);
        return factory;
    }
}
