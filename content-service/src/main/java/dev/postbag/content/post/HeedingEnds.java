package dev.postbag.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

/**
 * Takes out of a post what was taken down of the comments it holds. Whoever lifts comments looks so once the post is
 * kept, and whoever publishes before they do: an end that was heard meanwhile may have found no post to take it out of.
 */
@ApplicationScoped
public class HeedingEnds {

    private final KnownPicks picks;
    private final TakingDownComments takingDown;
    private final Posts posts;

    public HeedingEnds(KnownPicks picks, TakingDownComments takingDown, Posts posts) {
        this.picks = picks;
        this.takingDown = takingDown;
        this.posts = posts;
    }

    /** The post as it is then. */
    public Post heed(Post post) {
        List<String> comments = Quotations.lifted(post.current().blocks())
                .map(quotation -> Objects.requireNonNull(quotation.lifted()).comment())
                .distinct()
                .toList();
        picks.of(comments).forEach((comment, pick) -> {
            WithdrawalReason reason = pick.takenDown();
            if (reason != null) {
                takingDown.takeDown(comment, reason);
            }
        });
        return posts.find(post.id()).orElse(post);
    }
}
