package dev.postbag.content.post.store;

import dev.postbag.testkit.MongoForTests;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoTopicsOnEmbeddedIT extends MongoTopicsOn {

    @RegisterExtension
    static final MongoForTests MONGO = MongoForTests.embedded();

    MongoTopicsOnEmbeddedIT() {
        super(MONGO.database());
    }
}
