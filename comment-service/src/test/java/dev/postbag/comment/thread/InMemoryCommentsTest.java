package dev.postbag.comment.thread;

import java.util.List;

class InMemoryCommentsTest extends CommentsContract {

    private final InMemoryComments comments = new InMemoryComments();

    @Override
    protected Comments comments() {
        return comments;
    }

    @Override
    protected Listings listings() {
        return new InMemoryListings(comments);
    }

    @Override
    protected List<String> newsOf(String post) {
        return comments.news().stream()
                .filter(change -> change.comment().post().equals(post))
                .map(CommentsContract::nameOf)
                .toList();
    }
}
