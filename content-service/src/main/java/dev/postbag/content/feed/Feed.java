package dev.postbag.content.feed;

import java.time.Instant;
import java.util.List;

/**
 * The newest posts, for programs that follow a blog.
 *
 * @param self where this feed is
 * @param home where the blog is
 * @param updated when one of its posts last said something else
 * @param forPeople whether the links of its posts lead to pages
 */
public record Feed(
        String title, String self, String home, Instant updated, boolean forPeople, List<FeedEntry> entries) {
    public Feed {
        entries = List.copyOf(entries);
    }
}
