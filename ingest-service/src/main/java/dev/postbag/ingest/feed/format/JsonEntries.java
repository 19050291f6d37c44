package dev.postbag.ingest.feed.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postbag.ingest.parse.Signs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Understands the objects of a JSON Feed. */
final class JsonEntries {

    private List<Person> authors = List.of();
    private @Nullable String base;

    /** @param address where the feed was fetched, if that is known */
    JsonEntries(@Nullable String address) {
        this.base = address;
    }

    /** Who wrote what says nothing of its own authors. */
    List<Person> authors() {
        return authors;
    }

    /** Whether what the feed says of itself under this name matters to its entries. */
    static boolean isAboutEntries(String name) {
        return List.of("feed_url", "home_page_url", "author", "authors").contains(name);
    }

    /** Something the feed says of itself. */
    void head(String name, JsonNode value) {
        switch (name) {
            case "feed_url", "home_page_url" -> base = base == null ? words(value) : base;
            case "author" -> authors = authors.isEmpty() ? people(value) : authors;
            case "authors" -> authors = people(value);
            default -> {
                // The rest is not about entries.
            }
        }
    }

    FeedPart entry(JsonNode item) {
        List<Person> people = people(item.path("authors"));
        return new FeedPart(
                wording(item.path("title"), Wording.TEXT),
                wording(item.path("summary"), Wording.TEXT),
                contents(item),
                null,
                words(item.path("id")),
                true,
                links(item),
                people.isEmpty() ? people(item.path("author")) : people,
                List.of(),
                elements(item.path("tags"))
                        .map(JsonEntries::words)
                        .filter(Objects::nonNull)
                        .map(tag -> new Category(tag, null, null))
                        .toList(),
                words(item.path("date_published")),
                words(item.path("date_modified")),
                null,
                Map.of());
    }

    /** The HTML when there is any, since the text says the same. */
    private List<Wording> contents(JsonNode item) {
        Wording html = wording(item.path("content_html"), Wording.HTML);
        Wording chosen = html == null || html.isBlank() ? wording(item.path("content_text"), Wording.TEXT) : html;
        return chosen == null ? List.of() : List.of(chosen);
    }

    private @Nullable Wording wording(JsonNode node, String type) {
        String words = words(node);
        return words == null ? null : new Wording(words, type, null, base, null);
    }

    private List<Link> links(JsonNode item) {
        List<Link> links = new ArrayList<>();
        add(links, Link.ALTERNATE, item.path("url"), null, null);
        add(links, Link.ENCLOSURE, item.path("image"), "image/*", null);
        for (JsonNode attachment : elements(item.path("attachments")).toList()) {
            String type = words(attachment.path("mime_type"));
            add(links, Link.ENCLOSURE, attachment.path("url"), type, words(attachment.path("title")));
        }
        return links;
    }

    private void add(List<Link> links, String rel, JsonNode address, @Nullable String type, @Nullable String title) {
        String words = words(address);
        if (words != null) {
            links.add(Link.to(rel, Addresses.resolved(words, base), type, title));
        }
    }

    private static List<Person> people(JsonNode node) {
        return Stream.concat(elements(node), Stream.of(node).filter(JsonNode::isObject))
                .map(author -> words(author.path("name")))
                .filter(Objects::nonNull)
                .map(Person::of)
                .toList();
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        return node.isArray() ? node.valueStream() : Stream.of();
    }

    private static @Nullable String words(JsonNode node) {
        if (!node.isTextual() && !node.isNumber()) {
            return null;
        }
        String clean = Signs.sound(node.asText()).strip();
        return clean.isEmpty() ? null : clean;
    }
}
