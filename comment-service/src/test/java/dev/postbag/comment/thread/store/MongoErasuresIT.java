package dev.postbag.comment.thread.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import dev.postbag.comment.erasure.Erasures;
import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.CommentChange;
import dev.postbag.comment.thread.Comments;
import dev.postbag.comment.thread.ErasuresContract;
import dev.postbag.comment.thread.Samples;
import dev.postbag.kit.outbox.Handover;
import dev.postbag.kit.outbox.OutboxEvent;
import dev.postbag.testkit.MongoForTests;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoErasuresIT {

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

    abstract static class OnMongo extends ErasuresContract {

        abstract MongoDatabase database();

        @Override
        protected Comments comments() {
            MongoComments comments =
                    new MongoComments(database(), OnMongo::announce, (collection, id) -> {}, Handover::toSweeps);
            comments.makeIndexes();
            return comments;
        }

        @Override
        protected Erasures erasures() {
            return new MongoErasures(database());
        }

        @Override
        protected String everythingOf(String comment) {
            return database()
                    .getCollection(MongoComments.COLLECTION)
                    .find(eq("_id", comment))
                    .first()
                    .toJson();
        }

        @Test
        void newsOfACommentWaitsUntilItIsPublished() {
            Comment comment = Samples.comment(Samples.post());
            comments().keep(Samples.published(comment));

            assertThat(erasures().hasNews(comment.id())).isTrue();

            database()
                    .getCollection(MongoComments.COLLECTION)
                    .updateOne(eq("_id", comment.id()), Updates.set("outbox", List.of()));
            assertThat(erasures().hasNews(comment.id())).isFalse();
            assertThat(erasures().hasNews("unknown")).isFalse();
        }

        private static List<OutboxEvent> announce(CommentChange change) {
            return List.of(new OutboxEvent(
                    UUID.randomUUID().toString(),
                    "type",
                    "topic",
                    change.comment().id(),
                    change.at(),
                    change.getClass().getSimpleName(),
                    null));
        }
    }
}
