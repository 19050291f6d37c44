package dev.postbag.ingest.capture;

class InMemoryCapturesTest extends CapturesContract {

    private final InMemoryCaptures captures = new InMemoryCaptures();

    @Override
    protected Captures captures() {
        return captures;
    }
}
