package dev.postbag.comment.thread;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Comments whose process dies between the write and the answer. */
record CommentsThatFail(Comments kept) implements Comments {

    @Override
    public Optional<Comment> withId(String id) {
        return kept.withId(id);
    }

    @Override
    public Comment keep(CommentChange made) {
        kept.keep(made);
        throw new IllegalStateException("The process dies here");
    }

    @Override
    public boolean change(Comment before, CommentChange change) {
        return kept.change(before, change);
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
