package dev.postbag.content.post.store;

import dev.postbag.content.post.KnownPicks;
import dev.postbag.content.post.KnownPicksContract;
import dev.postbag.testkit.MongoForTests;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoKnownPicksOnEmbeddedIT extends KnownPicksContract {

    @RegisterExtension
    static final MongoForTests mongo = MongoForTests.embedded();

    @Override
    protected KnownPicks picks() {
        return new MongoKnownPicks(mongo.database());
    }
}
