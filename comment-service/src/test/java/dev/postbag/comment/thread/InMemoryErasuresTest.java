package dev.postbag.comment.thread;

import dev.postbag.comment.erasure.Erasures;

class InMemoryErasuresTest extends ErasuresContract {

    private final InMemoryComments comments = new InMemoryComments();
    private final InMemoryErasures erasures = new InMemoryErasures(comments);

    @Override
    protected Comments comments() {
        return comments;
    }

    @Override
    protected Erasures erasures() {
        return erasures;
    }

    @Override
    protected String everythingOf(String comment) {
        return comments.withId(comment).orElseThrow().toString();
    }
}
