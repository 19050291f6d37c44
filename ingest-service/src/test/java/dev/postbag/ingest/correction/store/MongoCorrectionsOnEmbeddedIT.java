package dev.postbag.ingest.correction.store;

import dev.postbag.testkit.MongoForTests;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoCorrectionsOnEmbeddedIT extends MongoCorrectionsOn {

    @RegisterExtension
    static final MongoForTests MONGO = MongoForTests.embedded();

    MongoCorrectionsOnEmbeddedIT() {
        super(MONGO.database());
    }
}
