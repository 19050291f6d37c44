package dev.postbag.ingest.capture;

class InMemoryReadingsTest extends ReadingsContract {

    private final InMemoryCaptures captures = new InMemoryCaptures();

    @Override
    protected Captures captures() {
        return captures;
    }

    @Override
    protected Readings readings() {
        return captures;
    }
}
