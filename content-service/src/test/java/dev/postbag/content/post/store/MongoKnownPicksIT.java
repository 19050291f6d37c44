package dev.postbag.content.post.store;

import dev.postbag.content.post.KnownPicks;
import dev.postbag.content.post.KnownPicksContract;
import dev.postbag.testkit.MongoForTests;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoKnownPicksIT extends KnownPicksContract {

    @RegisterExtension
    static final MongoForTests mongo = MongoForTests.chosen();

    @Override
    protected KnownPicks picks() {
        return new MongoKnownPicks(mongo.database());
    }
}
