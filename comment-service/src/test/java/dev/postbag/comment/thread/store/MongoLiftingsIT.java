package dev.postbag.comment.thread.store;

import com.mongodb.client.MongoDatabase;
import dev.postbag.comment.thread.Liftings;
import dev.postbag.comment.thread.LiftingsContract;
import dev.postbag.comment.thread.Threads;
import dev.postbag.testkit.MongoForTests;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoLiftingsIT {

    @Nested
    class OnTheChosenServer extends OnMongo {

        @RegisterExtension
        static final MongoForTests mongo = MongoForTests.chosen();

        @Override
        MongoDatabase database() {
            return mongo.database();
        }
    }

    @Nested
    class OnTheEmbeddedServer extends OnMongo {

        @RegisterExtension
        static final MongoForTests mongo = MongoForTests.embedded();

        @Override
        MongoDatabase database() {
            return mongo.database();
        }
    }

    abstract static class OnMongo extends LiftingsContract {

        abstract MongoDatabase database();

        @Override
        protected Threads threads() {
            return new MongoThreads(database());
        }

        @Override
        protected Liftings liftings() {
            MongoLiftings liftings = new MongoLiftings(database());
            liftings.makeIndexes();
            return liftings;
        }
    }
}
