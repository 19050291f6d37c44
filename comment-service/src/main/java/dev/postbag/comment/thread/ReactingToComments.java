package dev.postbag.comment.thread;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Optional;

/** Has a contributor react to a comment, once in each kind however often it is sent. */
@ApplicationScoped
public class ReactingToComments {

    private final Threads threads;
    private final ReadingComments reading;
    private final Reactions reactions;
    private final ReactionKinds kinds;
    private final SecureRandom random;

    public ReactingToComments(
            Threads threads, ReadingComments reading, Reactions reactions, ReactionKinds kinds, SecureRandom random) {
        this.threads = threads;
        this.reading = reading;
        this.reactions = reactions;
        this.kinds = kinds;
        this.random = random;
    }

    public ReactResult react(React wish) {
        if (!kinds.include(wish.kind())) {
            return new ReactResult.NoSuchKind();
        }
        return switch (reading.read(wish.comment(), Optional.empty())) {
            case CommentReading.Shown shown -> react(wish, shown.comment());
            case CommentReading.Own own -> react(wish, own.comment());
            case CommentReading.Unreadable why -> new ReactResult.Refused(why);
        };
    }

    private ReactResult react(React wish, Comment comment) {
        CommentThread thread = threads.under(comment.post()).orElseThrow();
        ContributorSecret contributor = wish.contributor().orElseGet(() -> ContributorSecret.fresh(random));
        reactions.add(Reaction.of(thread.key(), contributor, comment.id(), wish.kind()));
        return new ReactResult.Done(contributor);
    }
}
