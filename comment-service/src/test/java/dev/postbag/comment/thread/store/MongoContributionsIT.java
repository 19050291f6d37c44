package dev.postbag.comment.thread.store;

import com.mongodb.client.MongoDatabase;
import dev.postbag.comment.thread.Comments;
import dev.postbag.comment.thread.Contributions;
import dev.postbag.comment.thread.ContributionsContract;
import dev.postbag.kit.outbox.Handover;
import dev.postbag.testkit.MongoForTests;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoContributionsIT {

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

    abstract static class OnMongo extends ContributionsContract {

        abstract MongoDatabase database();

        @Override
        protected Comments comments() {
            return new MongoComments(database(), change -> List.of(), (collection, id) -> {}, Handover::toSweeps);
        }

        @Override
        protected Contributions contributions() {
            return new MongoContributions(database());
        }
    }
}
