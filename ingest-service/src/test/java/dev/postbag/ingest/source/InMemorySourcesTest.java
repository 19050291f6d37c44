package dev.postbag.ingest.source;

class InMemorySourcesTest extends SourcesContract {

    private final Sources sources = new InMemorySources();

    @Override
    protected Sources sources() {
        return sources;
    }
}
