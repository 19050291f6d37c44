package dev.postbag.comment.thread.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import dev.postbag.comment.thread.Branch;
import dev.postbag.comment.thread.Comments;
import dev.postbag.comment.thread.Listed;
import dev.postbag.comment.thread.Listings;
import dev.postbag.comment.thread.ListingsContract;
import dev.postbag.comment.thread.Order;
import dev.postbag.comment.thread.Position;
import dev.postbag.comment.thread.Samples;
import dev.postbag.comment.thread.Tallies;
import dev.postbag.comment.thread.Tally;
import dev.postbag.comment.thread.ThreadPart;
import dev.postbag.kit.outbox.Handover;
import dev.postbag.testkit.MongoForTests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoListingsIT {

    @Nested
    class OnTheChosenServer extends OnMongo {

        @RegisterExtension
        static final MongoForTests mongo = MongoForTests.chosen();

        @Override
        MongoDatabase database() {
            return mongo.database();
        }

        @Test
        void anyPageOfALargeThreadIsReadFromAnIndexAloneInEachOrder() {
            Assumptions.assumeTrue(canExplain(), "The embedded server cannot explain");
            String post = Samples.post();
            write(post, 1_500);
            for (Order order : Order.values()) {
                for (Branch branch : List.of(Branch.WHOLE, Branch.ROOTS, new Branch.Replies(post + "-0000"))) {
                    ThreadPart part = new ThreadPart(post, branch, order);
                    List<Listed> most = listings().listed(part, Optional.empty(), 700);

                    assertReadFromAnIndexAlone(part, Optional.empty());
                    assertReadFromAnIndexAlone(part, Optional.of(most.get(300).position(order)));
                    assertReadFromAnIndexAlone(part, Optional.of(most.get(650).position(order)));
                }
            }
        }

        private void assertReadFromAnIndexAlone(ThreadPart part, Optional<Position> after) {
            for (Stretch stretch : Stretch.behind(part.order(), after)) {
                Document read = new MongoListings(database())
                        .documents(part, stretch, 21)
                        .explain(ExplainVerbosity.EXECUTION_STATS);
                Document executed = read.get("executionStats", Document.class);

                assertThat(executed.getInteger("totalKeysExamined"))
                        .as("%s behind %s: %s", part, after, read)
                        .isLessThanOrEqualTo(45);
                assertThat(executed.getInteger("totalDocsExamined")).isLessThanOrEqualTo(45);
                assertThat(executed.toString()).doesNotContain("stage=SORT,");
            }
        }

        private void write(String post, int count) {
            for (int i = 0; i < count; i++) {
                String id = "%s-%04d".formatted(post, i);
                String parent = i == 0 || i % 2 == 0 ? null : post + "-0000";
                comments().keep(Samples.published(Samples.comment(post, id, Samples.NOON.plusMillis(i / 3), parent)));
                if (i % 3 == 0) {
                    tallies().keep(id, 0, new Tally(i % 7, Map.of("agree", (long) i % 11)));
                }
            }
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

    abstract static class OnMongo extends ListingsContract {

        abstract MongoDatabase database();

        @Test
        void commentsKeptBeforeThereWereCountsAreWalkedToo() {
            var comments = database().getCollection(MongoComments.COLLECTION);
            comments.dropIndexes();
            String post = Samples.post();
            for (int i = 0; i < 5; i++) {
                comments().keep(Samples.published(Samples.comment(post)));
            }
            comments.updateMany(
                    new Document("post", post), Updates.combine(Updates.unset("replies"), Updates.unset("reacted")));

            ThreadPart part = new ThreadPart(post, Branch.WHOLE, Order.MOST_REPLIED);
            List<Listed> first = listings().listed(part, Optional.empty(), 2);
            Position behind = first.getLast().position(Order.MOST_REPLIED);

            List<Listed> all = new ArrayList<>(first);
            all.addAll(listings().listed(part, Optional.of(behind), 10));
            assertThat(all).doesNotHaveDuplicates().hasSize(5);
        }

        @Override
        protected Comments comments() {
            MongoComments comments =
                    new MongoComments(database(), change -> List.of(), (collection, id) -> {}, Handover::toSweeps);
            comments.makeIndexes();
            return comments;
        }

        @Override
        protected Tallies tallies() {
            return new MongoTallies(database());
        }

        @Override
        protected Listings listings() {
            MongoListings listings = new MongoListings(database());
            listings.makeIndexes();
            return listings;
        }
    }
}
