package dev.postbag.content.post.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import dev.postbag.content.post.PostKind;
import dev.postbag.content.post.PostPlace;
import dev.postbag.content.post.PostRange;
import dev.postbag.testkit.MongoForTests;
import org.bson.Document;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoTopicsIT extends MongoTopicsOn {

    private static final int POSTS = 400;

    @RegisterExtension
    static final MongoForTests MONGO = MongoForTests.chosen();

    MongoTopicsIT() {
        super(MONGO.database());
    }

    @Test
    void anyPartOfATopicsPostsIsReadInOrderFromTheIndex() {
        canExplain();
        for (int number = 0; number < POSTS; number++) {
            String day = "2025-%02d-%02d".formatted(1 + number / 28 % 12, 1 + number % 28);
            post(day, number % 2 == 0 ? "Sea" : "Library", "Harbour");
        }
        PostPlace middle = posts.list(about("sea"), POSTS / 4).getLast().place();

        for (PostPlace after : new PostPlace[] {null, middle}) {
            for (PostKind kind : PostKind.values()) {
                PostRange range = new PostRange(null, null, "sea", after);
                Document executed = posts.documents(range, kind, 21)
                        .explain(ExplainVerbosity.EXECUTION_STATS)
                        .get("executionStats", Document.class);

                assertThat(executed.getInteger("totalDocsExamined"))
                        .as(executed.toJson())
                        .isLessThanOrEqualTo(kind == PostKind.POST ? 24 : 0);
                assertThat(executed.toString()).doesNotContain("stage=SORT,");
            }
        }
    }

    @Test
    void topicsAreFoundAndCountedInTheIndexAlone() {
        canExplain();
        for (int day = 1; day <= 20; day++) {
            post("2025-08-%02d".formatted(day), "Sea", "Library");
        }
        Document distinct = new Document("distinct", "posts").append("key", PostDocument.TOPICS);

        Document found = database.runCommand(new Document("explain", distinct).append("verbosity", "executionStats"));
        Document counted = topics.counting("sea").explain(ExplainVerbosity.EXECUTION_STATS);

        assertThat(found.get("executionStats", Document.class).getInteger("totalKeysExamined"))
                .isLessThan(5);
        assertThat(counted.toJson()).contains("IXSCAN").doesNotContain("\"COLLSCAN\"", "\"FETCH\"");
    }

    @Test
    void thoseWithoutTopicsAreFoundInTheIndex() {
        canExplain();
        for (int day = 1; day <= 20; day++) {
            post("2025-08-%02d".formatted(day));
        }

        Document found = database.runCommand(new Document(
                        "explain",
                        new Document("find", "posts")
                                .append("filter", new Document(PostDocument.TOPICS, new Document("$exists", false))))
                .append("verbosity", "executionStats"));

        assertThat(found.get("executionStats", Document.class).getInteger("totalDocsExamined"))
                .isZero();
    }

    private void canExplain() {
        Assumptions.assumeTrue(
                database.runCommand(new Document("buildInfo", 1)).containsKey("storageEngines"),
                "The embedded server cannot explain");
    }
}
