package dev.postbag.content.feed.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postbag.content.feed.Feed;
import dev.postbag.content.feed.FeedEntry;

/** A feed as JSON Feed 1.1. What it has no field for stands in the extension {@code _postbag}. */
final class JsonFeed {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonFeed() {}

    static String write(Feed feed) {
        ObjectNode json = JSON.createObjectNode()
                .put("version", "https://jsonfeed.org/version/1.1")
                .put("title", Markup.legible(feed.title()))
                .put("home_page_url", feed.home())
                .put("feed_url", feed.self());
        ArrayNode items = json.putArray("items");
        feed.entries().forEach(entry -> items.add(item(entry)));
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree of JSON values cannot be written.", impossible);
        }
    }

    private static ObjectNode item(FeedEntry entry) {
        ObjectNode item = JSON.createObjectNode()
                .put("id", entry.id())
                .put("url", entry.link())
                .put("title", Markup.legible(entry.title()))
                .put("content_html", HtmlWords.of(entry.blocks()))
                .put("date_published", Times.rfc3339(entry.published()))
                .put("date_modified", entry.updated().toString());
        if (!entry.authors().isEmpty()) {
            ArrayNode authors = item.putArray("authors");
            entry.authors().forEach(name -> authors.addObject().put("name", Markup.legible(name)));
        }
        if (!entry.labels().isEmpty()) {
            ArrayNode tags = item.putArray("tags");
            entry.labels().forEach(label -> tags.add(Markup.legible(label)));
        }
        ObjectNode own = item.putObject("_postbag").put("comments", entry.thread());
        if (entry.date() != null) {
            own.put("published_on", entry.date());
        }
        return item;
    }
}
