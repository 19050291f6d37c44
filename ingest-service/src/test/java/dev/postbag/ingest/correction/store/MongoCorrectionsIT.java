package dev.postbag.ingest.correction.store;

import dev.postbag.testkit.MongoForTests;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoCorrectionsIT extends MongoCorrectionsOn {

    @RegisterExtension
    static final MongoForTests MONGO = MongoForTests.chosen();

    MongoCorrectionsIT() {
        super(MONGO.database());
    }
}
