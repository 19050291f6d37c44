package dev.postbag.content.feed.format;

import dev.postbag.content.feed.Feed;
import dev.postbag.content.feed.FeedEntry;

/** A feed as Atom (RFC 4287). */
final class AtomFeed {

    private static final String JSON = "application/json";

    private AtomFeed() {}

    static String write(Feed feed) {
        return Markup.document(xml -> {
            xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xmlns:dcterms", Names.DCTERMS);
            xml.say("id", feed.self());
            xml.say("title", feed.title());
            xml.say("updated", feed.updated().toString());
            xml.open("author").say("name", feed.title()).close();
            xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", feed.self());
            xml.empty("link", "rel", "alternate", "type", "text/html", "href", feed.home());
            xml.say("generator", "Postbag");
            feed.entries().forEach(entry -> entry(xml, feed, entry));
            xml.close();
        });
    }

    private static void entry(Markup xml, Feed feed, FeedEntry entry) {
        xml.open("entry");
        xml.say("id", entry.id());
        xml.say("title", entry.title());
        xml.empty("link", "rel", "alternate", "type", feed.forPeople() ? "text/html" : JSON, "href", entry.link());
        xml.empty("link", "rel", "replies", "type", JSON, "href", entry.thread());
        xml.say("published", Times.rfc3339(entry.published()));
        xml.say("updated", entry.updated().toString());
        if (entry.date() != null) {
            xml.say("dcterms:issued", entry.date());
        }
        entry.authors().forEach(name -> xml.open("author").say("name", name).close());
        entry.labels().forEach(label -> xml.empty("category", "term", label));
        xml.say("content", HtmlWords.of(entry.blocks()), "type", "html");
        xml.close();
    }
}
