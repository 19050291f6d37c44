package dev.postbag.gateway.newsstand;

/**
 * What an answer is about, so that it is known which events change it.
 *
 * @param post its id; empty for what is made of many posts
 */
public record Subject(Kind kind, String post) {

    /** What kinds of answers are kept ready. */
    public enum Kind {
        /** The beginning of a list of posts, each of them by its id. */
        POSTS,
        /** What is made of many posts, without saying what of it comes from which. */
        DIGESTS,
        /** A post. */
        POST,
        /** The beginning of a post's thread, each comment by its id. */
        THREAD,
        /** A feed of the newest posts. */
        FEEDS
    }

    public static Subject ofPosts() {
        return new Subject(Kind.POSTS, "");
    }

    public static Subject ofDigests() {
        return new Subject(Kind.DIGESTS, "");
    }

    public static Subject ofFeeds() {
        return new Subject(Kind.FEEDS, "");
    }
}
