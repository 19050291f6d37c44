package dev.postbag.comment.thread.format;

import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.Comment.Said;
import dev.postbag.comment.thread.RepliesReading;
import dev.postbag.comment.thread.ReplyFeeds;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.StringWriter;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Feeds in Atom (RFC 4287). What a reply says is given as text, so that no reader takes it for HTML. */
@ApplicationScoped
public class AtomReplyFeeds implements ReplyFeeds {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    @Override
    public String write(RepliesReading.Shown replies, String base) {
        StringWriter written = new StringWriter();
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(written);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            head(xml, replies, base);
            for (Comment reply : replies.replies()) {
                entry(xml, reply, base);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A string takes all that is written", impossible);
        }
        return written.toString();
    }

    private static void head(XMLStreamWriter xml, RepliesReading.Shown replies, String base) throws XMLStreamException {
        Comment comment = replies.comment();
        text(xml, "id", "urn:postbag:comment:" + comment.id() + ":replies");
        text(xml, "title", "Replies to your comment");
        text(
                xml,
                "updated",
                (replies.replies().isEmpty() ? comment : replies.replies().getFirst())
                        .createdAt()
                        .toString());
        link(xml, comment, base);
    }

    private static void entry(XMLStreamWriter xml, Comment reply, String base) throws XMLStreamException {
        Said said = Objects.requireNonNull(reply.said());
        String name = said.author() == null
                ? Objects.requireNonNull(said.pseudonym())
                : said.author().text();
        xml.writeStartElement("entry");
        text(xml, "id", "urn:postbag:comment:" + reply.id());
        text(xml, "title", name);
        text(xml, "published", reply.createdAt().toString());
        text(xml, "updated", said.current().at().toString());
        xml.writeStartElement("author");
        text(xml, "name", name);
        xml.writeEndElement();
        link(xml, reply, base);
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(inXml(said.words().text()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, Comment comment, String base) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("type", "application/json");
        xml.writeAttribute("href", base + "/api/v1/comments/" + comment.id());
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(inXml(text));
        xml.writeEndElement();
    }

    /** Two characters of Unicode that are none in XML 1.0, and that a comment may hold. */
    private static String inXml(String text) {
        return text.replace('\uFFFE', '\uFFFD').replace('\uFFFF', '\uFFFD');
    }
}
