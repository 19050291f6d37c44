package dev.postbag.content.post.store;

import dev.postbag.content.post.Liftings;
import dev.postbag.content.post.LiftingsContract;
import dev.postbag.testkit.MongoForTests;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoLiftingsIT extends LiftingsContract {

    @RegisterExtension
    static final MongoForTests mongo = MongoForTests.chosen();

    @Override
    protected Liftings liftings() {
        return new MongoLiftings(mongo.database());
    }
}
