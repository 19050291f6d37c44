package dev.postbag.comment.thread.store;

import com.mongodb.client.MongoDatabase;
import dev.postbag.comment.thread.Changes;
import dev.postbag.comment.thread.Comments;
import dev.postbag.comment.thread.CountsContract;
import dev.postbag.comment.thread.Listings;
import dev.postbag.comment.thread.Reactions;
import dev.postbag.comment.thread.Tallies;
import dev.postbag.comment.thread.Threads;
import dev.postbag.kit.outbox.Handover;
import dev.postbag.testkit.MongoForTests;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoCountsIT {

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

    abstract static class OnMongo extends CountsContract {

        abstract MongoDatabase database();

        @Override
        protected Comments comments() {
            MongoComments comments =
                    new MongoComments(database(), change -> List.of(), (collection, id) -> {}, Handover::toSweeps);
            comments.makeIndexes();
            return comments;
        }

        @Override
        protected Threads threads() {
            return new MongoThreads(database());
        }

        @Override
        protected Changes changes() {
            MongoChanges changes = new MongoChanges(database());
            changes.makeIndexes();
            return changes;
        }

        @Override
        protected Reactions reactions() {
            MongoReactions reactions = new MongoReactions(database());
            reactions.makeIndexes();
            return reactions;
        }

        @Override
        protected Tallies tallies() {
            return new MongoTallies(database());
        }

        @Override
        protected Listings listings() {
            return new MongoListings(database());
        }
    }
}
