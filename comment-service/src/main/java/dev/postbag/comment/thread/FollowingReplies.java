package dev.postbag.comment.thread;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells whoever has the secret of a comment's feed what was replied to it. */
@ApplicationScoped
public class FollowingReplies {

    private static final int MOST = 50;

    private final Threads threads;
    private final Comments comments;

    public FollowingReplies(Threads threads, Comments comments) {
        this.threads = threads;
        this.comments = comments;
    }

    public RepliesReading read(String id, FeedKey key) {
        Optional<Comment> found = comments.withId(id).filter(key::isOf);
        if (found.isEmpty()) {
            return new RepliesReading.NoSuchFeed();
        }
        Comment comment = found.get();
        if (comment.status() == CommentStatus.WITHDRAWN) {
            return new RepliesReading.Withdrawn();
        }
        boolean hidden =
                threads.under(comment.post()).map(CommentThread::hidden).orElse(true);
        return hidden
                ? new RepliesReading.PostWithdrawn()
                : new RepliesReading.Shown(comment, comments.repliesTo(id, MOST));
    }
}
