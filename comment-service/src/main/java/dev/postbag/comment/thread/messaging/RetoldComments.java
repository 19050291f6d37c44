package dev.postbag.comment.thread.messaging;

import dev.postbag.comment.thread.AllComments;
import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.RetellingComments;
import dev.postbag.kit.retelling.Retellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Tells of comments again as they are now. */
@ApplicationScoped
public class RetoldComments {

    @Produces
    @Singleton
    Retellable<Comment> comments(AllComments comments, RetellingComments retelling, CommentEvents events) {
        return new Retellable<>(
                "comments", comments::after, Comment::id, comment -> events.announceAll(retelling.of(comment)));
    }
}
