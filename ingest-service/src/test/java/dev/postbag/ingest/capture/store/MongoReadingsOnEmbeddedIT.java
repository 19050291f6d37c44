package dev.postbag.ingest.capture.store;

import dev.postbag.testkit.MongoForTests;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoReadingsOnEmbeddedIT extends MongoReadingsOn {

    @RegisterExtension
    static final MongoForTests MONGO = MongoForTests.embedded();

    MongoReadingsOnEmbeddedIT() {
        super(MONGO.database());
    }
}
