package dev.postbag.content.feed.format;

import dev.postbag.content.feed.Feed;
import dev.postbag.content.feed.FeedForm;
import dev.postbag.content.feed.Feeds;
import jakarta.enterprise.context.ApplicationScoped;

/** Feeds in each of their forms. */
@ApplicationScoped
public class WrittenFeeds implements Feeds {

    @Override
    public String write(FeedForm form, Feed feed) {
        return switch (form) {
            case ATOM -> AtomFeed.write(feed);
            case RSS -> RssFeed.write(feed);
            case JSON -> JsonFeed.write(feed);
        };
    }
}
