package dev.postbag.comment.thread;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** Comments in which something else happens, once, between a change being made up and its being kept. */
final class CommentsAnsweredBeforeTheyChange implements Comments {

    private final Comments kept;
    private final Runnable inBetween;
    private final AtomicBoolean happened = new AtomicBoolean();

    CommentsAnsweredBeforeTheyChange(Comments kept, Runnable inBetween) {
        this.kept = kept;
        this.inBetween = inBetween;
    }

    @Override
    public boolean change(Comment before, CommentChange change) {
        if (!happened.getAndSet(true)) {
            inBetween.run();
        }
        return kept.change(before, change);
    }

    @Override
    public Optional<Comment> withId(String id) {
        return kept.withId(id);
    }

    @Override
    public Comment keep(CommentChange made) {
        return kept.keep(made);
    }

    @Override
    public Optional<Comment> answer(String post, String id) {
        return kept.answer(post, id);
    }

    @Override
    public Optional<Comment> holdReplies(String id) {
        return kept.holdReplies(id);
    }

    @Override
    public Map<String, String> listedHidden(String post) {
        return kept.listedHidden(post);
    }

    @Override
    public List<Comment> repliesTo(String id, int limit) {
        return kept.repliesTo(id, limit);
    }

    @Override
    public Set<String> withPublishedReply(Set<String> ids) {
        return kept.withPublishedReply(ids);
    }
}
