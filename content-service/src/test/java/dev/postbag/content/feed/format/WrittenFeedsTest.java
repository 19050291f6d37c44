package dev.postbag.content.feed.format;

import static dev.postbag.content.feed.Samples.entry;
import static dev.postbag.content.feed.Samples.feed;
import static dev.postbag.content.feed.Samples.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postbag.content.feed.Feed;
import dev.postbag.content.feed.FeedForm;
import dev.postbag.content.feed.Samples;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class WrittenFeedsTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String DCTERMS = "http://purl.org/dc/terms/";
    private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
    private static final String WORDS = "<p>Five &lt; six &amp; so on.</p>";

    private final Feed one = feed(entry("Lanterns <on> the canal", paragraph("Five < six & so on.")));

    @Test
    void atomSaysAllThatIsKnown() throws Exception {
        Document xml = xml(FeedForm.ATOM, one);

        assertThat(text(xml, ATOM, "id")).containsExactly(Samples.SELF, "urn:postbag:post:1");
        assertThat(text(xml, ATOM, "title")).containsExactly("The Lantern & Co", "Lanterns <on> the canal");
        assertThat(text(xml, ATOM, "published")).containsExactly("2025-08-20T00:00:00+01:00");
        assertThat(text(xml, ATOM, "updated")).containsExactly("2025-08-22T06:30:01Z", "2025-08-22T06:30:01Z");
        assertThat(text(xml, DCTERMS, "issued")).containsExactly("2025-08-20");
        assertThat(text(xml, ATOM, "name")).containsExactly("The Lantern & Co", "A. Keeper", "B. <Gull>");
        assertThat(elements(xml, ATOM, "category"))
                .extracting(each -> each.getAttribute("term"))
                .containsExactly("canal", "R&D");
        assertThat(elements(xml, ATOM, "link"))
                .extracting(each -> each.getAttribute("rel") + " " + each.getAttribute("href"))
                .containsExactly(
                        "self " + Samples.SELF,
                        "alternate https://blog.example/",
                        "alternate https://blog.example/lanterns",
                        "replies https://api.example/api/v1/posts/1/comments");
        assertThat(elements(xml, ATOM, "content")).singleElement().satisfies(content -> {
            assertThat(content.getAttribute("type")).isEqualTo("html");
            assertThat(content.getTextContent()).isEqualTo(WORDS);
        });
    }

    @Test
    void rssSaysAllThatIsKnown() throws Exception {
        Document xml = xml(FeedForm.RSS, one);

        assertThat(xml.getDocumentElement().getAttribute("version")).isEqualTo("2.0");
        assertThat(text(xml, null, "title")).containsExactly("The Lantern & Co", "Lanterns <on> the canal");
        assertThat(text(xml, null, "link")).containsExactly("https://blog.example/", "https://blog.example/lanterns");
        assertThat(text(xml, null, "description")).containsExactly("The newest posts of The Lantern & Co");
        assertThat(text(xml, null, "lastBuildDate")).containsExactly("Fri, 22 Aug 2025 06:30:01 +0000");
        assertThat(text(xml, null, "pubDate")).containsExactly("Wed, 20 Aug 2025 00:00:00 +0100");
        assertThat(text(xml, DCTERMS, "issued")).containsExactly("2025-08-20");
        assertThat(text(xml, DC, "creator")).containsExactly("A. Keeper", "B. <Gull>");
        assertThat(text(xml, null, "category")).containsExactly("canal", "R&D");
        assertThat(text(xml, CONTENT, "encoded")).containsExactly(WORDS);
        assertThat(elements(xml, null, "guid")).singleElement().satisfies(guid -> {
            assertThat(guid.getTextContent()).isEqualTo("urn:postbag:post:1");
            assertThat(guid.getAttribute("isPermaLink")).isEqualTo("false");
        });
        assertThat(elements(xml, ATOM, "link"))
                .extracting(each -> each.getAttribute("rel") + " " + each.getAttribute("href"))
                .containsExactly("self " + Samples.SELF, "replies https://api.example/api/v1/posts/1/comments");
    }

    @Test
    void jsonFeedSaysAllThatIsKnown() throws Exception {
        JsonNode json = json(one);
        JsonNode item = json.at("/items/0");

        assertThat(json.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(json.path("title").asText()).isEqualTo("The Lantern & Co");
        assertThat(json.path("home_page_url").asText()).isEqualTo("https://blog.example/");
        assertThat(json.path("feed_url").asText()).isEqualTo(Samples.SELF);
        assertThat(item.path("id").asText()).isEqualTo("urn:postbag:post:1");
        assertThat(item.path("url").asText()).isEqualTo("https://blog.example/lanterns");
        assertThat(item.path("title").asText()).isEqualTo("Lanterns <on> the canal");
        assertThat(item.path("content_html").asText()).isEqualTo(WORDS);
        assertThat(item.path("date_published").asText()).isEqualTo("2025-08-20T00:00:00+01:00");
        assertThat(item.path("date_modified").asText()).isEqualTo("2025-08-22T06:30:01Z");
        assertThat(item.path("authors").findValuesAsText("name")).containsExactly("A. Keeper", "B. <Gull>");
        assertThat(item.path("tags").toString()).isEqualTo("[\"canal\",\"R&D\"]");
        assertThat(item.at("/_postbag/published_on").asText()).isEqualTo("2025-08-20");
        assertThat(item.at("/_postbag/comments").asText()).endsWith("/api/v1/posts/1/comments");
    }

    @Test
    void aFeedWithoutPostsIsAFeed() throws Exception {
        assertThat(elements(xml(FeedForm.ATOM, feed()), ATOM, "entry")).isEmpty();
        assertThat(elements(xml(FeedForm.RSS, feed()), null, "item")).isEmpty();
        assertThat(json(feed()).path("items").isArray()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("dev.postbag.content.feed.Samples#attacks")
    void anAttackIsTextInEachOfThem(String attack) throws Exception {
        Feed feed = feed(entry(attack, paragraph(attack)));
        String shown = Markup.legible(attack);

        for (FeedForm form : List.of(FeedForm.ATOM, FeedForm.RSS)) {
            Document harmless = xml(form, one);
            Document xml = xml(form, feed);
            assertThat(names(xml)).isEqualTo(names(harmless));
            assertThat(text(xml, form == FeedForm.ATOM ? ATOM : null, "title")).endsWith(shown);
        }
        assertThat(json(feed).at("/items/0/title").asText()).isEqualTo(shown);
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(new WrittenFeeds().write(FeedForm.JSON, feed)))
                .isTrue();
    }

    private static Document xml(FeedForm form, Feed feed) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(new WrittenFeeds().write(form, feed))));
    }

    private static JsonNode json(Feed feed) throws Exception {
        return new ObjectMapper().readTree(new WrittenFeeds().write(FeedForm.JSON, feed));
    }

    private static List<String> names(Document xml) {
        NodeList all = xml.getElementsByTagName("*");
        return IntStream.range(0, all.getLength())
                .mapToObj(at -> all.item(at).getNodeName())
                .toList();
    }

    private static List<String> text(Document xml, @Nullable String namespace, String name) {
        return elements(xml, namespace, name).stream()
                .map(Element::getTextContent)
                .toList();
    }

    private static List<Element> elements(Document xml, @Nullable String namespace, String name) {
        NodeList found =
                namespace == null ? xml.getElementsByTagName(name) : xml.getElementsByTagNameNS(namespace, name);
        return IntStream.range(0, found.getLength())
                .mapToObj(at -> (Element) found.item(at))
                .toList();
    }
}
