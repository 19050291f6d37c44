package dev.postbag.ingest.parse.store;

import dev.postbag.testkit.MongoForTests;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoCommentsIT extends MongoCommentsOn {

    @RegisterExtension
    static final MongoForTests MONGO = MongoForTests.chosen();

    MongoCommentsIT() {
        super(MONGO.database());
    }
}
