package dev.postbag.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Reads the versions of a post, without the words of quotations that were withdrawn since. What was a draft's version once is for editors, also when
 * the post is published.
 */
@ApplicationScoped
public class ReadingRevisions {

    private final Posts posts;

    public ReadingRevisions(Posts posts) {
        this.posts = posts;
    }

    public Optional<ShownRevision> number(Post post, int number, boolean editor) {
        Revision current = post.current();
        if (!editor && number < post.publicFrom()) {
            return Optional.empty();
        }
        Optional<Revision> kept = number == current.number() ? Optional.of(current) : posts.revision(post.id(), number);
        return kept.map(revision -> ShownRevision.of(post, revision));
    }

    /** Up to {@code limit} revisions with a number below {@code before}, the highest first. */
    public List<RevisionSummary> below(Post post, int before, int limit, boolean editor) {
        return posts.revisions(post.id(), before, limit).stream()
                .filter(revision -> editor || revision.number() >= post.publicFrom())
                .toList();
    }
}
