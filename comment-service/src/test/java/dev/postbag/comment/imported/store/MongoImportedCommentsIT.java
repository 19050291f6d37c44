package dev.postbag.comment.imported.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.postbag.comment.imported.Answer;
import dev.postbag.comment.imported.ImportedComments;
import dev.postbag.comment.imported.ImportedCommentsContract;
import dev.postbag.comment.thread.Samples;
import dev.postbag.kit.outbox.OutboxEvent;
import dev.postbag.testkit.MongoForTests;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoImportedCommentsIT {

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

    abstract static class OnMongo extends ImportedCommentsContract {

        abstract MongoDatabase database();

        @Override
        protected ImportedComments comments() {
            MongoImportedComments comments =
                    new MongoImportedComments(database(), OnMongo::announce, (collection, id) -> {});
            comments.makeIndexes();
            return comments;
        }

        @Override
        protected ImportedComments empty() {
            database().getCollection(MongoImportedComments.COLLECTION).deleteMany(new Document());
            return comments();
        }

        @Override
        protected List<String> toldOf(String id) {
            List<String> told = new ArrayList<>();
            stored(id).getList("outbox", Document.class).forEach(event -> told.add(event.getString("data")));
            return told;
        }

        @Test
        void theQueriesThatManyCommentsDependOnHaveAnIndex() {
            comments();
            assertThat(database()
                            .getCollection(MongoImportedComments.COLLECTION)
                            .listIndexes()
                            .map(index -> String.join(
                                    " ", index.get("key", Document.class).keySet()))
                            .into(new ArrayList<>()))
                    .contains("state takenAt _id", "claim.signs", "claim.parent");
        }

        private Document stored(String id) {
            Document found = database()
                    .getCollection(MongoImportedComments.COLLECTION)
                    .find(eq("_id", id))
                    .first();
            assertThat(found).isNotNull();
            return found;
        }

        private static List<OutboxEvent> announce(Answer answer) {
            return List.of(new OutboxEvent(
                    UUID.randomUUID().toString(), "type", "topic", "key", Samples.NOON, wordsOf(answer), null));
        }
    }
}
