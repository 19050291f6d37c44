package dev.postbag.comment.thread.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import dev.postbag.comment.pick.PicksContract;
import dev.postbag.comment.thread.CommentChange;
import dev.postbag.comment.thread.Comments;
import dev.postbag.comment.thread.PickedComments;
import dev.postbag.kit.outbox.Handover;
import dev.postbag.kit.outbox.OutboxEvent;
import dev.postbag.testkit.MongoForTests;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoPicksIT {

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

    abstract static class OnMongo extends PicksContract {

        abstract MongoDatabase database();

        @Override
        protected Comments comments() {
            return new MongoComments(database(), OnMongo::announce, (collection, id) -> {}, Handover::toSweeps);
        }

        @Override
        protected PickedComments pickedComments() {
            MongoPickedComments picked = new MongoPickedComments(database());
            picked.makeIndexes();
            return picked;
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
                    change.comment().id(),
                    change.at(),
                    nameOf(change),
                    null));
        }
    }
}
