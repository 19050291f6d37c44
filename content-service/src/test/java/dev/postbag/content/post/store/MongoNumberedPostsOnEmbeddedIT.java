package dev.postbag.content.post.store;

import dev.postbag.testkit.MongoForTests;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoNumberedPostsOnEmbeddedIT extends MongoNumberedPostsOn {

    @RegisterExtension
    static final MongoForTests MONGO = MongoForTests.embedded();

    MongoNumberedPostsOnEmbeddedIT() {
        super(MONGO.database());
    }
}
