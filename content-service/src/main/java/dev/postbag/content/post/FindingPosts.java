package dev.postbag.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Finds what lies at an id, at an address, or at an earlier address. */
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
        return byId.or(() -> slug.flatMap(posts::at))
                .map(found -> at(found, slug))
                .orElseGet(FoundPost.Nothing::new);
    }

    /** The post that had the address elsewhere, such as {@code https://blog.example/2025/08/lamp.html}. */
    public FoundPost elsewhere(String url) {
        return Address.read(url)
                .map(Claim::address)
                .flatMap(claim ->
                        Optional.ofNullable(posts.owners(List.of(claim)).get(claim)))
                .map(found -> at(found, Optional.empty()))
                .orElseGet(FoundPost.Nothing::new);
    }

    private FoundPost at(Post found, Optional<Slug> slug) {
        Post post = Merges.end(found, posts);
        boolean moved = post != found
                || slug.filter(asked -> !asked.equals(post.slug())).isPresent();
        return switch (post.status()) {
            case WITHDRAWN -> new FoundPost.Withdrawn(post);
            case DRAFT -> new FoundPost.Draft(post);
            case PUBLISHED -> moved ? new FoundPost.Moved(post.slug()) : new FoundPost.Readable(post);
            case MERGED -> throw new IllegalStateException("Post " + post.id() + " is not the end of its merges");
        };
    }
}
