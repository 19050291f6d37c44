package dev.postbag.comment.thread.store;

import com.mongodb.client.MongoDatabase;
import dev.postbag.comment.thread.Doors;
import dev.postbag.comment.thread.DoorsContract;
import dev.postbag.comment.thread.Raids;
import dev.postbag.comment.thread.Threads;
import dev.postbag.comment.thread.Turns;
import dev.postbag.testkit.MongoForTests;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoDoorsIT {

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

    abstract static class OnMongo extends DoorsContract {

        abstract MongoDatabase database();

        @Override
        protected Threads threads() {
            return new MongoThreads(database());
        }

        @Override
        protected Doors doors() {
            return new MongoDoors(database());
        }

        @Override
        protected Raids raids() {
            return new MongoRaids(database());
        }

        @Override
        protected Turns turns() {
            MongoTurns turns = new MongoTurns(database());
            turns.makeIndexes();
            return turns;
        }
    }
}
