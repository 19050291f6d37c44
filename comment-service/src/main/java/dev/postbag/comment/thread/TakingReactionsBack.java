package dev.postbag.comment.thread;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Takes a contributor's reaction to a comment back, whether the comment can be read or not. */
@ApplicationScoped
public class TakingReactionsBack {

    private final Threads threads;
    private final Comments comments;
    private final Reactions reactions;

    public TakingReactionsBack(Threads threads, Comments comments, Reactions reactions) {
        this.threads = threads;
        this.comments = comments;
        this.reactions = reactions;
    }

    public void takeBack(String comment, String kind, ContributorSecret contributor) {
        Optional<CommentThread> thread =
                comments.withId(comment).map(Comment::post).flatMap(threads::under);
        thread.ifPresent(found -> reactions.remove(Reaction.of(found.key(), contributor, comment, kind)));
    }
}
