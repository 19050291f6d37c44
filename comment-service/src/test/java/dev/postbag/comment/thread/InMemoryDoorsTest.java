package dev.postbag.comment.thread;

class InMemoryDoorsTest extends DoorsContract {

    private final InMemoryThreads threads = new InMemoryThreads();
    private final InMemoryRaids raids = new InMemoryRaids(threads);
    private final InMemoryDoors doors = new InMemoryDoors(threads, raids);
    private final InMemoryTurns turns = new InMemoryTurns();

    @Override
    protected Threads threads() {
        return threads;
    }

    @Override
    protected Doors doors() {
        return doors;
    }

    @Override
    protected Raids raids() {
        return raids;
    }

    @Override
    protected Turns turns() {
        return turns;
    }
}
