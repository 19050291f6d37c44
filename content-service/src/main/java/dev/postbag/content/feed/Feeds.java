package dev.postbag.content.feed;

/** Feeds as programs read them. */
public interface Feeds {

    /** The feed, whole. */
    String write(FeedForm form, Feed feed);
}
