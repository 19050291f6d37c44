package dev.postbag.comment.thread.store;

import com.mongodb.client.MongoDatabase;
import dev.postbag.comment.thread.Threads;
import dev.postbag.comment.thread.ThreadsContract;
import dev.postbag.testkit.MongoForTests;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoThreadsIT {

    @Nested
    class OnTheChosenServer extends ThreadsContract {

        @RegisterExtension
        static final MongoForTests mongo = MongoForTests.chosen();

        @Override
        protected Threads threads() {
            return threadsIn(mongo.database());
        }
    }

    @Nested
    class OnTheEmbeddedServer extends ThreadsContract {

        @RegisterExtension
        static final MongoForTests mongo = MongoForTests.embedded();

        @Override
        protected Threads threads() {
            return threadsIn(mongo.database());
        }
    }

    private static Threads threadsIn(MongoDatabase database) {
        MongoThreads threads = new MongoThreads(database);

        return threads;
    }
}
