package dev.postbag.ingest.capture.store;

import dev.postbag.testkit.MongoForTests;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoReadingsIT extends MongoReadingsOn {

    @RegisterExtension
    static final MongoForTests MONGO = MongoForTests.chosen();

    MongoReadingsIT() {
        super(MONGO.database());
    }
}
