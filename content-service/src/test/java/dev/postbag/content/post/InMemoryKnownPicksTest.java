package dev.postbag.content.post;

class InMemoryKnownPicksTest extends KnownPicksContract {

    private final KnownPicks picks = new InMemoryKnownPicks();

    @Override
    protected KnownPicks picks() {
        return picks;
    }
}
