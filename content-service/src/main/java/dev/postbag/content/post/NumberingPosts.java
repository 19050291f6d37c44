package dev.postbag.content.post;

import dev.postbag.content.discussion.CommentStates;
import dev.postbag.content.discussion.TellingCounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Numbers what changed and lets readers see it. Any number of replicas may do so at once; what one leaves undone the next
 * one does.
 *
 * <p>Whoever draws a number may be late to give it. So a number is settled only after what waited behind its drawing has
 * another: a late one finds nothing any more that is as it was seen.
 */
@ApplicationScoped
public class NumberingPosts {

    private static final int HANDFUL = 500;

    private final NumberedPosts posts;
    private final CommentStates comments;
    private final TellingCounts counts;
    private final SourceArticles articles;

    public NumberingPosts(NumberedPosts posts, CommentStates comments, TellingCounts counts, SourceArticles articles) {
        this.posts = posts;
        this.comments = comments;
        this.counts = counts;
        this.articles = articles;
    }

    /** When it is back, readers may see each change made before, if the post has not changed again. */
    public void number() {
        boolean more;
        do {
            more = comments.tell(HANDFUL, this::recount);
            more |= articles.tell(HANDFUL, this::retell);
            // In between, since comments may come as fast as they are told of.
            numberAndSettle();
        } while (more);
    }

    private void numberAndSettle() {
        numberWaiting();
        NumberedPosts.Order order = posts.order();
        if (order.drawn() > order.settled()) {
            numberWaiting();
            posts.settle(order);
        }
    }

    private void recount(Set<String> ids) {
        counts.tell(ids);
        retell(ids);
    }

    private void retell(Set<String> ids) {
        posts.retell(ids.stream().flatMap(id -> PostId.read(id).stream()).collect(Collectors.toSet()));
    }

    private void numberWaiting() {
        List<NumberedPosts.Waiting> waiting;
        do {
            waiting = posts.waiting(HANDFUL);
            if (!waiting.isEmpty()) {
                // Drawn once they were seen: a number is later than the change it is given to.
                posts.number(waiting, posts.draw());
            }
        } while (waiting.size() == HANDFUL);
    }
}
