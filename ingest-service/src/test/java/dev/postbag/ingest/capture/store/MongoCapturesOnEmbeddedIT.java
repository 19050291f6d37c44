package dev.postbag.ingest.capture.store;

import dev.postbag.testkit.MongoForTests;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoCapturesOnEmbeddedIT extends MongoCapturesOn {

    @RegisterExtension
    static final MongoForTests MONGO = MongoForTests.embedded();

    MongoCapturesOnEmbeddedIT() {
        super(MONGO.database());
    }
}
