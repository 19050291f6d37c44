package dev.postbag.comment.thread;

class InMemoryThreadsTest extends ThreadsContract {

    private final Threads threads = new InMemoryThreads();

    @Override
    protected Threads threads() {
        return threads;
    }
}
