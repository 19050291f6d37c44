package dev.postbag.ingest.capture.store;

import dev.postbag.testkit.MongoForTests;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoCapturesIT extends MongoCapturesOn {

    @RegisterExtension
    static final MongoForTests MONGO = MongoForTests.chosen();

    MongoCapturesIT() {
        super(MONGO.database());
    }
}
