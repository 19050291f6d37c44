package dev.postbag.content.discussion;

class InMemoryCommentStatesTest extends CommentStatesContract {

    private final CommentStates states = new InMemoryCommentStates();

    @Override
    protected CommentStates states() {
        return states;
    }
}
