package dev.postbag.comment.thread;

import dev.postbag.comment.decision.WaitingComments;

class InMemoryWaitingCommentsTest extends WaitingCommentsContract {

    private final InMemoryComments comments = new InMemoryComments();

    @Override
    protected Comments comments() {
        return comments;
    }

    @Override
    protected WaitingComments waiting() {
        return new InMemoryWaitingComments(comments);
    }
}
