package dev.postbag.content.feed;

import dev.postbag.content.post.PublishedPosts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Makes a feed of the newest posts. */
@ApplicationScoped
public class MakingFeeds {

    private static final int NEWEST = 30;

    private final PublishedPosts posts;
    private final Blog blog;

    public MakingFeeds(PublishedPosts posts, Blog blog) {
        this.posts = posts;
        this.blog = blog;
    }

    /** @param base the address of the API, without a slash at its end */
    public Feed make(FeedForm form, String base) {
        List<FeedEntry> entries = posts.newest(NEWEST).stream()
                .map(post -> FeedEntry.of(post, blog, base))
                .toList();
        return new Feed(
                blog.title(),
                base + "/feeds/" + form.file(),
                blog.home(base),
                entries.stream()
                        .map(FeedEntry::updated)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH),
                blog.isForPeople(),
                entries);
    }
}
