package dev.postbag.content.feed.api;

/** What all feeds have alike, for the API's document. */
final class FeedTerms {

    static final String ATOM = "application/atom+xml";
    static final String RSS = "application/rss+xml";
    static final String JSON = "application/feed+json";

    /** Readers that accept XML or JSON of whatever kind get what the address says. */
    static final String ANY_XML = "application/xml";

    static final String TEXT_XML = "text/xml";
    static final String ANY_JSON = "application/json";

    static final String NEWEST = "The newest 30 posts, newest first, with all of their words as HTML. Pages,"
            + " drafts and what was taken down are not in it. A post keeps its id whatever its title becomes. Where"
            + " only the day of a post is known (or the month, the year), the time is its first moment in the blog's"
            + " zone, and ";
    static final String OF_A_TOPIC = "The newest 30 of the posts that are about a topic, as the feed of all has them.";
    static final String UNKNOWN = "A parameter is unknown (`bad-parameter`).";
    static final String NO_TOPIC = "No post that can be read is about it (`topic-not-found`).";
    static final String TAG = "For If-None-Match.";
    static final String CHANGED = "For If-Modified-Since: when a post changed last.";

    private FeedTerms() {}
}
