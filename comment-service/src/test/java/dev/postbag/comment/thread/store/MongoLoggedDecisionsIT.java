package dev.postbag.comment.thread.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.postbag.comment.decision.LoggedDecisions;
import dev.postbag.comment.thread.Comments;
import dev.postbag.comment.thread.LoggedDecisionsContract;
import dev.postbag.comment.thread.Samples;
import dev.postbag.kit.outbox.Handover;
import dev.postbag.testkit.MongoForTests;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoLoggedDecisionsIT {

    @Nested
    class OnTheChosenServer extends OnMongo {

        @RegisterExtension
        static final MongoForTests mongo = MongoForTests.chosen();

        @Override
        MongoDatabase database() {
            return mongo.database();
        }

        @Test
        void aTimeIsFoundFromTheIndex() {
            Assumptions.assumeTrue(
                    database().runCommand(new Document("buildInfo", 1)).containsKey("storageEngines"),
                    "The embedded server cannot explain");

            Document plan = new MongoLoggedDecisions(database())
                    .between(Samples.NOON, Samples.NOON.plusSeconds(1))
                    .explain();

            assertThat(plan.toString()).contains("IXSCAN").doesNotContain("COLLSCAN");
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

    abstract static class OnMongo extends LoggedDecisionsContract {

        abstract MongoDatabase database();

        @BeforeEach
        void nothingIsKept() {
            database().getCollection(MongoComments.COLLECTION).deleteMany(new Document());
            ((MongoComments) comments()).makeIndexes();
        }

        @Override
        protected Comments comments() {
            return new MongoComments(database(), change -> List.of(), (collection, id) -> {}, Handover::toSweeps);
        }

        @Override
        protected LoggedDecisions decisions() {
            return new MongoLoggedDecisions(database());
        }
    }
}
