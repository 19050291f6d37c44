package dev.postbag.comment.thread.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoDatabase;
import dev.postbag.comment.decision.Decision;
import dev.postbag.comment.decision.QueuePlace;
import dev.postbag.comment.decision.Reason;
import dev.postbag.comment.decision.Verdict;
import dev.postbag.comment.decision.Waiting;
import dev.postbag.comment.decision.WaitingComments;
import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.Comments;
import dev.postbag.comment.thread.Samples;
import dev.postbag.comment.thread.WaitingCommentsContract;
import dev.postbag.kit.outbox.Handover;
import dev.postbag.testkit.MongoForTests;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoWaitingCommentsIT {

    private static final int MANY = 50_000;

    @Nested
    class OnTheChosenServer extends OnMongo {

        @RegisterExtension
        static final MongoForTests mongo = MongoForTests.chosen();

        @Override
        MongoDatabase database() {
            return mongo.database();
        }

        @Test
        void withFiftyThousandWaitingAPageDeepInTheQueueIsReadFromTheIndex() {
            Assumptions.assumeTrue(
                    database().runCommand(new Document("buildInfo", 1)).containsKey("storageEngines"),
                    "The embedded server cannot explain");
            List<Document> waiting = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                Instant at = Samples.NOON.plusMillis(i);
                Comment comment = Samples.comment("post", "c" + i, at, null)
                        .decided(Decision.ofRule("1", 1, "mode", Verdict.HOLD, Reason.AWAITS_DECISION, at));
                waiting.add(CommentDocument.write(comment));
            }
            database().getCollection(MongoComments.COLLECTION).insertMany(waiting);

            for (Optional<Waiting.Kind> kind :
                    List.of(Optional.<Waiting.Kind>empty(), Optional.of(Waiting.Kind.PENDING))) {
                QueuePlace deep = new QueuePlace(Samples.NOON.plusMillis(40_000), "c40000");
                Document read = new MongoWaitingComments(database())
                        .oldestDocuments(kind, "ann", Optional.of(deep), 21)
                        .explain(ExplainVerbosity.EXECUTION_STATS)
                        .get("executionStats", Document.class);
                assertThat(read.getInteger("nReturned")).isEqualTo(21);
                assertThat(read.getInteger("totalKeysExamined")).isLessThanOrEqualTo(25);
                assertThat(read.getInteger("totalDocsExamined")).isLessThanOrEqualTo(25);
                assertThat(read.toString()).doesNotContain("stage=SORT");
            }
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

    abstract static class OnMongo extends WaitingCommentsContract {

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
        protected WaitingComments waiting() {
            return new MongoWaitingComments(database());
        }
    }
}
