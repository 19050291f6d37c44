package dev.postbag.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds what readers may see at an id, at an address, or at an earlier address. */
@ApplicationScoped
public class FindingPosts {

    private final Posts posts;

    public FindingPosts(Posts posts) {
        this.posts = posts;
    }

    /** @param word an id or a slug, as the client gave it */
    public FoundPost at(String word) {
        Optional<Post> byId = PostId.read(word).flatMap(posts::find);
        Optional<Slug> slug = byId.isPresent() ? Optional.empty() : Slug.read(word);
        Optional<Post> found = byId.or(() -> slug.flatMap(posts::at));
        if (found.isEmpty()) {
            return new FoundPost.Nothing();
        }
        Post post = found.get();
        if (post.withdrawal() != null) {
            return new FoundPost.Withdrawn(post);
        }
        boolean moved = slug.filter(asked -> !asked.equals(post.slug())).isPresent();
        return moved ? new FoundPost.Moved(post.slug()) : new FoundPost.Readable(post);
    }
}
