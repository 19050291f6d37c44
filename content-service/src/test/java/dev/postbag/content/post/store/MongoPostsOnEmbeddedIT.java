package dev.postbag.content.post.store;

import dev.postbag.testkit.MongoForTests;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoPostsOnEmbeddedIT extends MongoPostsOn {

    @RegisterExtension
    static final MongoForTests MONGO = MongoForTests.embedded();

    MongoPostsOnEmbeddedIT() {
        super(MONGO.database());
    }
}
