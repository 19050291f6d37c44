package dev.postbag.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists the posts that can be read, newest first. */
@ApplicationScoped
public class ListingPosts {

    private final Posts posts;

    public ListingPosts(Posts posts) {
        this.posts = posts;
    }

    public List<PostSummary> list(PostRange range, int limit) {
        return posts.list(range, limit);
    }
}
