package dev.postbag.comment.push;

import dev.postbag.comment.thread.CommentThread;
import dev.postbag.comment.thread.Threads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds how devices with an interest are kept. */
@ApplicationScoped
public class Seals {

    private final Threads threads;
    private final PushTerms terms;

    public Seals(Threads threads, PushTerms terms) {
        this.threads = threads;
        this.terms = terms;
    }

    /** Nothing where nobody is told of anything, or of this: there is no such thread that can be read. */
    Optional<Sealing> of(Interest interest) {
        return terms.keys().flatMap(keys -> switch (interest) {
            case Interest.NewPosts posts -> Optional.of(Sealing.forNewPosts(keys));
            case Interest.NewPostsAbout posts -> Optional.of(Sealing.forNewPostsAbout(posts.topic(), keys));
            case Interest.InThread thread -> in(thread.post(), keys);
            case Interest.Replies replies -> in(replies.post(), keys);
        });
    }

    private Optional<Sealing> in(String post, VapidKeys keys) {
        return threads.under(post)
                .filter(thread -> !thread.hidden())
                .map(CommentThread::key)
                .map(key -> Sealing.in(key, keys));
    }
}
