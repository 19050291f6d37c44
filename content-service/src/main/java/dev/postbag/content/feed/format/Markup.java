package dev.postbag.content.feed.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements one after the other. Whatever text holds stays text; what XML cannot hold is shown as U+FFFD. */
final class Markup {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    private static final int REPLACEMENT = 0xFFFD;

    /** What can fail in writing. */
    private interface Step {
        void take() throws XMLStreamException;
    }

    private final XMLStreamWriter xml;

    private Markup(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** A document, as text. */
    static String document(Consumer<Markup> writing) {
        return text(markup -> {
            markup.take(() -> markup.xml.writeStartDocument("UTF-8", "1.0"));
            writing.accept(markup);
        });
    }

    /** Elements that are part of something else. */
    static String text(Consumer<Markup> writing) {
        StringWriter text = new StringWriter();
        try {
            Markup markup = new Markup(FACTORY.createXMLStreamWriter(text));
            writing.accept(markup);
            markup.take(markup.xml::flush);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A string takes all that is written", impossible);
        }
        return text.toString();
    }

    /** A document, while it is made. */
    static void document(OutputStream to, Consumer<Markup> writing) {
        try {
            Markup markup = new Markup(FACTORY.createXMLStreamWriter(to, "UTF-8"));
            markup.take(() -> markup.xml.writeStartDocument("UTF-8", "1.0"));
            writing.accept(markup);
            markup.take(markup.xml::flush);
        } catch (XMLStreamException broken) {
            throw failed(broken);
        }
    }

    /** @param attributes each name with its value behind it */
    Markup open(String name, String... attributes) {
        return take(() -> {
            xml.writeStartElement(name);
            attributes(attributes);
        });
    }

    Markup close() {
        return take(xml::writeEndElement);
    }

    Markup say(String text) {
        return take(() -> xml.writeCharacters(legible(text)));
    }

    /** An element that holds nothing but text. */
    Markup say(String name, String text, String... attributes) {
        return open(name, attributes).say(text).close();
    }

    Markup empty(String name, String... attributes) {
        return take(() -> {
            xml.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int at = 0; at < attributes.length; at += 2) {
            xml.writeAttribute(attributes[at], legible(attributes[at + 1]));
        }
    }

    private Markup take(Step step) {
        try {
            step.take();
        } catch (XMLStreamException broken) {
            throw failed(broken);
        }
        return this;
    }

    /** Nothing but where it goes to can fail. */
    private static UncheckedIOException failed(XMLStreamException broken) {
        return new UncheckedIOException(
                broken.getCause() instanceof IOException gone ? gone : new IOException(broken.getMessage(), broken));
    }

    /** Control characters and half a surrogate pair are no characters of XML 1.0 (2.2). */
    static String legible(String text) {
        return text.codePoints().allMatch(Markup::isCharacter)
                ? text
                : text.codePoints()
                        .map(character -> isCharacter(character) ? character : REPLACEMENT)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isCharacter(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= ' ' && character < Character.MIN_SURROGATE
                || character > Character.MAX_SURROGATE && character < 0xFFFE
                || character >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
