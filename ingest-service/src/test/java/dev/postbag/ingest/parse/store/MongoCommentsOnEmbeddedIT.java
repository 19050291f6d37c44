package dev.postbag.ingest.parse.store;

import dev.postbag.testkit.MongoForTests;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoCommentsOnEmbeddedIT extends MongoCommentsOn {

    @RegisterExtension
    static final MongoForTests MONGO = MongoForTests.embedded();

    MongoCommentsOnEmbeddedIT() {
        super(MONGO.database());
    }
}
