package dev.postbag.comment.thread;

import dev.postbag.comment.decision.LoggedDecisions;

class InMemoryLoggedDecisionsTest extends LoggedDecisionsContract {

    private final InMemoryComments comments = new InMemoryComments();

    @Override
    protected Comments comments() {
        return comments;
    }

    @Override
    protected LoggedDecisions decisions() {
        return new InMemoryLoggedDecisions(comments);
    }
}
