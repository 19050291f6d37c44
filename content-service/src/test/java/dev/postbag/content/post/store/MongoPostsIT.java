package dev.postbag.content.post.store;

import dev.postbag.testkit.MongoForTests;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoPostsIT extends MongoPostsOn {

    @RegisterExtension
    static final MongoForTests MONGO = MongoForTests.chosen();

    MongoPostsIT() {
        super(MONGO.database());
    }
}
