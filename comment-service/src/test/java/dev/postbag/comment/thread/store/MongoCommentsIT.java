package dev.postbag.comment.thread.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoDatabase;
import dev.postbag.comment.thread.CommentChange;
import dev.postbag.comment.thread.Comments;
import dev.postbag.comment.thread.CommentsContract;
import dev.postbag.comment.thread.Place;
import dev.postbag.comment.thread.Samples;
import dev.postbag.kit.outbox.OutboxEvent;
import dev.postbag.testkit.MongoForTests;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoCommentsIT {

    @Nested
    class OnTheChosenServer extends OnMongo {

        @RegisterExtension
        static final MongoForTests mongo = MongoForTests.chosen();

        @Override
        MongoDatabase database() {
            return mongo.database();
        }

        @Test
        void aPageDeepInALargeThreadIsReadFromTheIndexAlone() {
            Assumptions.assumeTrue(canExplain(), "The embedded server cannot explain");
            String post = Samples.post();
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                String id = "%s-%04d".formatted(post, i);
                ids.add(id);
                store().keep(Samples.published(Samples.comment(post, id, Samples.NOON.plusMillis(i / 3), null)));
            }
            Place deep = new Place(Samples.NOON.plusMillis(900 / 3), ids.get(900));

            Document read = store().listedDocuments(post, Optional.of(deep), 21)
                    .explain(ExplainVerbosity.EXECUTION_STATS)
                    .get("executionStats", Document.class);

            assertThat(read.getInteger("nReturned")).isEqualTo(21);
            assertThat(read.getInteger("totalKeysExamined")).isLessThanOrEqualTo(30);
            assertThat(read.getInteger("totalDocsExamined")).isLessThanOrEqualTo(30);
            assertThat(read.toString()).doesNotContain("stage=SORT");
        }

        private boolean canExplain() {
            Document build = database().runCommand(new Document("buildInfo", 1));
            return build.containsKey("gitVersion")
                    && build.getInteger("maxBsonObjectSize", 0) > 0
                    && build.containsKey("storageEngines");
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

    abstract static class OnMongo extends CommentsContract {

        abstract MongoDatabase database();

        MongoComments store() {
            MongoComments comments = new MongoComments(database(), OnMongo::announce, (collection, id) -> {});
            comments.makeIndexes();
            return comments;
        }

        @Override
        protected Comments comments() {
            return store();
        }

        @Override
        protected List<String> newsOf(String post) {
            List<String> news = new ArrayList<>();
            for (Document comment :
                    database().getCollection(MongoComments.COLLECTION).find(eq("post", post))) {
                comment.getList("outbox", Document.class).forEach(event -> news.add(event.getString("data")));
            }
            return news;
        }

        private static List<OutboxEvent> announce(CommentChange change) {
            return List.of(new OutboxEvent(
                    UUID.randomUUID().toString(),
                    "type",
                    "topic",
                    change.comment().post(),
                    change.at(),
                    nameOf(change),
                    null));
        }
    }
}
