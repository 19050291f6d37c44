package dev.postbag.ingest.source.store;

import dev.postbag.ingest.source.Sources;
import dev.postbag.ingest.source.SourcesContract;
import dev.postbag.testkit.MongoForTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoSourcesOnEmbeddedIT extends SourcesContract {

    @RegisterExtension
    static final MongoForTests MONGO = MongoForTests.embedded();

    private Sources sources;

    @BeforeEach
    void begin() {
        MONGO.database().drop();
        sources = new MongoSources(MONGO.database());
    }

    @Override
    protected Sources sources() {
        return sources;
    }
}
