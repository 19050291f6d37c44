package dev.postbag.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists the posts, or the pages, that everybody can read, newest first. */
@ApplicationScoped
public class ListingPosts {

    private final Posts posts;

    public ListingPosts(Posts posts) {
        this.posts = posts;
    }

    public List<PostSummary> list(PostRange range, PostKind kind, int limit) {
        return posts.list(range, kind, limit);
    }
}
