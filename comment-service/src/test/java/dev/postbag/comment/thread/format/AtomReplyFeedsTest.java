package dev.postbag.comment.thread.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.comment.thread.AuthorName;
import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.CommentStatus;
import dev.postbag.comment.thread.RepliesReading;
import dev.postbag.comment.thread.Revision;
import dev.postbag.comment.thread.Samples;
import dev.postbag.comment.thread.Words;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class AtomReplyFeedsTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final Comment comment = Samples.comment("post", "root", Samples.NOON, null);

    @Test
    void aReplyIsAnEntryThatNamesWhoSaysWhatWhenAndWhere() throws Exception {
        Document feed = feed(List.of(reply("first", "Bold Otter", null, "It *was*.")));

        assertThat(text(feed, "title")).containsExactly("Replies to your comment", "Bold Otter");
        assertThat(text(feed, "id")).containsExactly("urn:postbag:comment:root:replies", "urn:postbag:comment:first");
        assertThat(text(feed, "updated")).containsExactly("2026-01-17T12:00:01Z", "2026-01-17T12:00:01Z");
        assertThat(text(feed, "name")).containsExactly("Bold Otter");
        assertThat(text(feed, "content")).containsExactly("It *was*.");
        assertThat(elements(feed, "link"))
                .extracting(link -> link.getAttribute("href"))
                .containsExactly(
                        "https://blog.example/api/v1/comments/root", "https://blog.example/api/v1/comments/first");
    }

    @Test
    void anImportedReplyIsShownWithItsAuthor() throws Exception {
        Document feed =
                feed(List.of(reply("first", null, AuthorName.read("Gull").orElseThrow(), "It was.")));

        assertThat(text(feed, "name")).containsExactly("Gull");
    }

    @Test
    void aFeedWithoutRepliesIsAFeed() throws Exception {
        assertThat(text(feed(List.of()), "updated")).containsExactly("2026-01-17T12:00:00Z");
    }

    @ParameterizedTest
    @MethodSource("dev.postbag.comment.thread.format.AttacksTest#attacks")
    void anAttackIsTextInAFeed(String attack) throws Exception {
        Words words = ((Words.Reading.Readable) Words.read(attack)).words();
        Document feed = feed(List.of(reply("first", "Bold Otter", null, words.text())));

        NodeList all = feed.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            assertThat(element.getNamespaceURI()).isEqualTo(ATOM);
            assertThat(element.getLocalName())
                    .isIn("feed", "id", "title", "updated", "published", "link", "entry", "author", "name", "content");
        }
        assertThat(elements(feed, "content")).singleElement().satisfies(content -> {
            assertThat(content.getAttribute("type")).isEqualTo("text");
            assertThat(content.getTextContent())
                    .isEqualTo(words.text().replace('\uFFFE', '\uFFFD').replace('\uFFFF', '\uFFFD'));
        });
        assertThat(elements(feed, "link"))
                .allSatisfy(link -> assertThat(link.getAttribute("href")).startsWith("https://blog.example/api/"));
    }

    private Document feed(List<Comment> replies) throws Exception {
        String xml = new AtomReplyFeeds().write(new RepliesReading.Shown(comment, replies), "https://blog.example");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static Comment reply(String id, @Nullable String pseudonym, @Nullable AuthorName author, String words) {
        return new Comment(
                id,
                "post",
                "root",
                CommentStatus.PUBLISHED,
                1,
                Samples.NOON.plusSeconds(1),
                false,
                new Comment.Said(
                        "hash",
                        pseudonym,
                        author,
                        Revision.plain(new Words(words), Samples.NOON.plusSeconds(1)),
                        List.of(),
                        false),
                Comment.Proof.NONE,
                null);
    }

    private static List<String> text(Document feed, String name) {
        return elements(feed, name).stream().map(Element::getTextContent).toList();
    }

    private static List<Element> elements(Document feed, String name) {
        List<Element> found = new ArrayList<>();
        NodeList all = feed.getElementsByTagNameNS(ATOM, name);
        for (int i = 0; i < all.getLength(); i++) {
            found.add((Element) all.item(i));
        }
        return found;
    }
}
