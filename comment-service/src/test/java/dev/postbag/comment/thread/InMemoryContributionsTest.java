package dev.postbag.comment.thread;

class InMemoryContributionsTest extends ContributionsContract {

    private final InMemoryComments comments = new InMemoryComments();

    @Override
    protected Comments comments() {
        return comments;
    }

    @Override
    protected Contributions contributions() {
        return new InMemoryContributions(comments);
    }
}
