package dev.postbag.content.feed;

/** How a feed is written. */
public enum FeedForm {
    ATOM("atom.xml"),
    RSS("rss.xml"),
    JSON("feed.json");

    private final String file;

    FeedForm(String file) {
        this.file = file;
    }

    /** Its place, within where feeds are. */
    public String file() {
        return file;
    }
}
