package dev.postbag.content.post.store;

import dev.postbag.testkit.MongoForTests;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoPublishedPostsOnEmbeddedIT extends MongoPublishedPostsOn {

    @RegisterExtension
    static final MongoForTests MONGO = MongoForTests.embedded();

    MongoPublishedPostsOnEmbeddedIT() {
        super(MONGO.database());
    }
}
