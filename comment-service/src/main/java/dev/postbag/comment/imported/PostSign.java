package dev.postbag.comment.imported;

import java.util.Optional;

/** What a post can be known by: a story that became it, or an address it has. */
public record PostSign(String text) {

    private static final String STORY = "story:";
    private static final String ADDRESS = "address:";

    public static PostSign story(String story) {
        return new PostSign(STORY + story);
    }

    /** Nothing when it is no address of a page on the web. */
    public static Optional<PostSign> address(String permalink) {
        return WebAddress.read(permalink).map(address -> new PostSign(ADDRESS + address.text()));
    }

    /** Every reading of a capture has stories of its own; an address stays. */
    public boolean isStory() {
        return text.startsWith(STORY);
    }
}
