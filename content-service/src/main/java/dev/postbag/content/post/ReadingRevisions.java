package dev.postbag.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Reads the versions of a post. */
@ApplicationScoped
public class ReadingRevisions {

    private final Posts posts;

    public ReadingRevisions(Posts posts) {
        this.posts = posts;
    }

    public Optional<Revision> number(Post post, int number) {
        Revision current = post.current();
        return number == current.number() ? Optional.of(current) : posts.revision(post.id(), number);
    }

    /** Up to {@code limit} revisions with a number below {@code before}, the highest first. */
    public List<RevisionSummary> below(Post post, int before, int limit) {
        return posts.revisions(post.id(), before, limit);
    }
}
