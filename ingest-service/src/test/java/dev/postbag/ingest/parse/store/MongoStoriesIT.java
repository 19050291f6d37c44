package dev.postbag.ingest.parse.store;

import dev.postbag.testkit.MongoForTests;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoStoriesIT extends MongoStoriesOn {

    @RegisterExtension
    static final MongoForTests MONGO = MongoForTests.chosen();

    MongoStoriesIT() {
        super(MONGO.database());
    }
}
