package dev.postbag.comment.thread;

class InMemoryListingsTest extends ListingsContract {

    private final InMemoryComments comments = new InMemoryComments();
    private final InMemoryTallies tallies = new InMemoryTallies(comments, new InMemoryReactions());

    @Override
    protected Comments comments() {
        return comments;
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
