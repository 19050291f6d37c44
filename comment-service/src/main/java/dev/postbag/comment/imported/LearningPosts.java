package dev.postbag.comment.imported;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;

/** Takes note of what a post is known by, and lets the comments in that waited for it. */
@ApplicationScoped
public class LearningPosts {

    private final KnownPosts posts;
    private final ImportedComments comments;
    private final SettlingComments settling;

    public LearningPosts(KnownPosts posts, ImportedComments comments, SettlingComments settling) {
        this.posts = posts;
        this.comments = comments;
        this.settling = settling;
    }

    /**
     * Kept first, looked for afterwards: a comment that comes meanwhile either finds what is kept or is found.
     *
     * @param signs the stories that became the post, or its addresses
     */
    public void learn(String post, Collection<PostSign> signs) {
        if (signs.isEmpty()) {
            return;
        }
        posts.keep(post, signs);
        comments.waitingFor(signs).forEach(settling::settle);
    }

    /** The same for many posts: the post of each sign. */
    public void learn(Map<PostSign, String> known) {
        if (!known.isEmpty()) {
            posts.keep(known);
            comments.waitingFor(known.keySet()).forEach(settling::settle);
        }
    }
}
