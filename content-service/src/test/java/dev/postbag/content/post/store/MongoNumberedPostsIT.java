package dev.postbag.content.post.store;

import dev.postbag.testkit.MongoForTests;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoNumberedPostsIT extends MongoNumberedPostsOn {

    @RegisterExtension
    static final MongoForTests MONGO = MongoForTests.chosen();

    MongoNumberedPostsIT() {
        super(MONGO.database());
    }
}
