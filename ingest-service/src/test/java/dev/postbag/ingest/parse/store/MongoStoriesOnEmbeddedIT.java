package dev.postbag.ingest.parse.store;

import dev.postbag.testkit.MongoForTests;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoStoriesOnEmbeddedIT extends MongoStoriesOn {

    @RegisterExtension
    static final MongoForTests MONGO = MongoForTests.embedded();

    MongoStoriesOnEmbeddedIT() {
        super(MONGO.database());
    }
}
