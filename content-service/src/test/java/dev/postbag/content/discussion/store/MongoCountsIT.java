package dev.postbag.content.discussion.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.postbag.content.discussion.Counted;
import dev.postbag.content.discussion.Counts;
import dev.postbag.content.discussion.CountsContract;
import dev.postbag.content.discussion.KeptCount;
import dev.postbag.content.discussion.Recounted;
import dev.postbag.kit.outbox.OutboxEvent;
import dev.postbag.testkit.MongoForTests;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
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

        @BeforeEach
        void emptyIt() {
            database().drop();
        }

        @Override
        protected Counts counts() {
            return new MongoCounts(
                    database(),
                    counted -> List.of(new OutboxEvent(
                            UUID.randomUUID().toString(),
                            "PostCounted",
                            "posts",
                            counted.post(),
                            counted.at(),
                            String.valueOf(counted.comments()),
                            null)),
                    (collection, id) -> {});
        }

        @Override
        protected List<Counted> told() {
            List<Counted> told = new ArrayList<>();
            kept().find()
                    .forEach(count -> count.getList("outbox", Document.class)
                            .forEach(event -> told.add(new Counted(
                                    count.getString("_id"), Long.parseLong(event.getString("data")), Instant.EPOCH))));
            return told;
        }

        @Test
        void aCountOfAnEarlierVersionIsKnownAndCountedOn() {
            kept().insertOne(new Document("_id", "p").append("comments", 7L).append("outbox", List.of()));
            KeptCount before = counts().latest(List.of("p")).get("p");
            assertThat(before).isEqualTo(new KeptCount(7, 0));

            Counted counted = new Counted("p", 8, Instant.EPOCH);
            assertThat(counts().keep(List.of(new Recounted(counted, before)))).isTrue();
            assertThat(counts().keep(List.of(new Recounted(counted, before)))).isFalse();
            assertThat(counts().latest(List.of("p"))).containsEntry("p", new KeptCount(8, 1));
        }

        private MongoCollection<Document> kept() {
            return database().getCollection("commentCounts");
        }
    }
}
