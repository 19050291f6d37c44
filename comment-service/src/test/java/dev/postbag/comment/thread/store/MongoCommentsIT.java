package dev.postbag.comment.thread.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.CommentChange;
import dev.postbag.comment.thread.Comments;
import dev.postbag.comment.thread.CommentsContract;
import dev.postbag.comment.thread.Listings;
import dev.postbag.comment.thread.Samples;
import dev.postbag.kit.outbox.Handover;
import dev.postbag.kit.outbox.OutboxEvent;
import dev.postbag.testkit.MongoForTests;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
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
            MongoComments comments =
                    new MongoComments(database(), OnMongo::announce, (collection, id) -> {}, Handover::toSweeps);
            comments.makeIndexes();
            return comments;
        }

        @Override
        protected Comments comments() {
            return store();
        }

        @Override
        protected Listings listings() {
            return new MongoListings(database());
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

        @Test
        void commentsKeptAtOnceAreEachKeptOnceWithTheirNews() throws Exception {
            MongoComments store = store();
            String post = Samples.post();
            List<Comment> comments = IntStream.range(0, 40)
                    .mapToObj(
                            number -> Samples.comment(post, post + number % 20, Samples.NOON.plusSeconds(number), null))
                    .toList();
            List<Future<Comment>> kept = new ArrayList<>();
            try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Comment comment : comments) {
                    kept.add(writers.submit(() -> store.keep(Samples.published(comment))));
                }
            }

            for (Future<Comment> answer : kept) {
                assertThat(store.withId(answer.get().id())).contains(answer.get());
            }
            assertThat(newsOf(post)).hasSize(20).doesNotHaveDuplicates();
        }

        @Test
        void ofTwoOfOneIdInOneWriteTheFirstIsKeptAndItsEventsAloneAreHandedOver() {
            List<Object> handed = new ArrayList<>();
            NewComments fresh = new NewComments(
                    database().getCollection(MongoComments.COLLECTION), () -> new RecordedHandover(handed));
            String id = UUID.randomUUID().toString();
            OutboxEvent event =
                    announce(Samples.published(Samples.comment(Samples.post()))).getFirst();

            assertThat(fresh.keep(List.of(
                            new NewComments.New(new Document("_id", id).append("said", 1), List.of(event)),
                            new NewComments.New(new Document("_id", id).append("said", 2), List.of(event)))))
                    .containsExactly(true, false);
            assertThat(fresh.keep(new Document("_id", id).append("said", 3), List.of(event)))
                    .isFalse();
            assertThat(handed).containsExactly(id);
            assertThat(database().getCollection(MongoComments.COLLECTION).find(eq("_id", id)))
                    .extracting(document -> document.getInteger("said"))
                    .containsExactly(1);
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
