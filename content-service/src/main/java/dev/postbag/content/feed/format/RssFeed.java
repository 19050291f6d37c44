package dev.postbag.content.feed.format;

import dev.postbag.content.feed.Feed;
import dev.postbag.content.feed.FeedEntry;

/** A feed as RSS 2.0, as its best practices have it (rssboard.org/rss-profile). */
final class RssFeed {

    private RssFeed() {}

    static String write(Feed feed) {
        return Markup.document(xml -> {
            xml.open(
                    "rss",
                    "version",
                    "2.0",
                    "xmlns:atom",
                    "http://www.w3.org/2005/Atom",
                    "xmlns:content",
                    "http://purl.org/rss/1.0/modules/content/",
                    "xmlns:dc",
                    "http://purl.org/dc/elements/1.1/",
                    "xmlns:dcterms",
                    Names.DCTERMS);
            xml.open("channel");
            xml.say("title", feed.title());
            xml.say("link", feed.home());
            xml.say("description", "The newest posts of " + feed.title());
            xml.say("lastBuildDate", Times.rfc822(feed.updated()));
            xml.say("generator", "Postbag");
            xml.empty("atom:link", "rel", "self", "type", "application/rss+xml", "href", feed.self());
            feed.entries().forEach(entry -> item(xml, entry));
            xml.close();
            xml.close();
        });
    }

    private static void item(Markup xml, FeedEntry entry) {
        xml.open("item");
        xml.say("title", entry.title());
        xml.say("link", entry.link());
        xml.say("guid", entry.id(), "isPermaLink", "false");
        xml.say("pubDate", Times.rfc822(entry.published()));
        if (entry.date() != null) {
            xml.say("dcterms:issued", entry.date());
        }
        entry.authors().forEach(name -> xml.say("dc:creator", name));
        entry.labels().forEach(label -> xml.say("category", label));
        xml.empty("atom:link", "rel", "replies", "type", "application/json", "href", entry.thread());
        xml.say("content:encoded", HtmlWords.of(entry.blocks()));
        xml.close();
    }
}
