package dev.postbag.comment.thread;

class InMemoryDoorsTest extends DoorsContract {

    private final InMemoryThreads threads = new InMemoryThreads();
    private final InMemoryDoors doors = new InMemoryDoors(threads);
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
    protected Turns turns() {
        return turns;
    }
}
