package dev.postbag.comment.thread;

class InMemoryLiftingsTest extends LiftingsContract {

    private final InMemoryThreads threads = new InMemoryThreads();

    @Override
    protected Threads threads() {
        return threads;
    }

    @Override
    protected Liftings liftings() {
        return new InMemoryLiftings(threads);
    }
}
