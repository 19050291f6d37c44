package dev.postbag.comment.thread;

class InMemoryContributorsTest extends ContributorsContract {

    private final Contributors contributors = new InMemoryContributors();

    @Override
    protected Contributors contributors() {
        return contributors;
    }
}
