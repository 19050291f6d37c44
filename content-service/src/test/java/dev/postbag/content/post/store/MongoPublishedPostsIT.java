package dev.postbag.content.post.store;

import dev.postbag.testkit.MongoForTests;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoPublishedPostsIT extends MongoPublishedPostsOn {

    @RegisterExtension
    static final MongoForTests MONGO = MongoForTests.chosen();

    MongoPublishedPostsIT() {
        super(MONGO.database());
    }
}
