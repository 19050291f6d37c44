package dev.postbag.comment.thread.store;

import com.mongodb.client.MongoDatabase;
import dev.postbag.comment.thread.Contributors;
import dev.postbag.comment.thread.ContributorsContract;
import dev.postbag.testkit.MongoForTests;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoContributorsIT {

    @Nested
    class OnTheChosenServer extends ContributorsContract {

        @RegisterExtension
        static final MongoForTests mongo = MongoForTests.chosen();

        @Override
        protected Contributors contributors() {
            return contributorsIn(mongo.database());
        }
    }

    @Nested
    class OnTheEmbeddedServer extends ContributorsContract {

        @RegisterExtension
        static final MongoForTests mongo = MongoForTests.embedded();

        @Override
        protected Contributors contributors() {
            return contributorsIn(mongo.database());
        }
    }

    private static Contributors contributorsIn(MongoDatabase database) {
        MongoContributors contributors = new MongoContributors(database);
        contributors.makeIndexes();
        return contributors;
    }
}
