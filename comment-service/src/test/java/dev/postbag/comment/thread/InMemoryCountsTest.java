package dev.postbag.comment.thread;

class InMemoryCountsTest extends CountsContract {

    private final InMemoryComments comments = new InMemoryComments();
    private final InMemoryThreads threads = new InMemoryThreads();
    private final InMemoryReactions reactions = new InMemoryReactions();
    private final InMemoryTallies tallies = new InMemoryTallies(comments, reactions);
    private final InMemoryChanges changes = new InMemoryChanges(comments, threads);

    @Override
    protected Comments comments() {
        return comments;
    }

    @Override
    protected Threads threads() {
        return threads;
    }

    @Override
    protected Changes changes() {
        return changes;
    }

    @Override
    protected Reactions reactions() {
        return reactions;
    }

    @Override
    protected Tallies tallies() {
        return tallies;
    }

    @Override
    protected Listings listings() {
        return new InMemoryListings(comments, tallies);
    }
}
