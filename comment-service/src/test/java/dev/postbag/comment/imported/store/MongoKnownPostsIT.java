package dev.postbag.comment.imported.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.postbag.comment.imported.KnownPosts;
import dev.postbag.comment.imported.KnownPostsContract;
import dev.postbag.comment.imported.PostSign;
import dev.postbag.comment.thread.Samples;
import dev.postbag.testkit.MongoForTests;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoKnownPostsIT {

    /** Far off, so that the server forgets nothing while the tests run. */
    private static final Instant NOW = Samples.NOON.plus(Duration.ofDays(36_500));

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

    abstract static class OnMongo extends KnownPostsContract {

        abstract MongoDatabase database();

        @Override
        protected KnownPosts posts() {
            MongoKnownPosts posts =
                    new MongoKnownPosts(database(), Duration.ofDays(30), Clock.fixed(NOW, ZoneOffset.UTC));
            posts.makeIndexes();
            return posts;
        }

        @Test
        void storiesAreForgottenInTimeAndAddressesAreNot() {
            PostSign story = PostSign.story("forgotten");
            PostSign address = PostSign.address("https://kept.example/a").orElseThrow();
            posts().keep("post", List.of(story, address));

            assertThat(stored(story).getDate("forgetAt")).isEqualTo(Date.from(NOW.plus(Duration.ofDays(30))));
            assertThat(stored(address)).doesNotContainKey("forgetAt");
        }

        private Document stored(PostSign sign) {
            Document found = database()
                    .getCollection(MongoKnownPosts.COLLECTION)
                    .find(new Document("_id", sign.text()))
                    .first();
            assertThat(found).isNotNull();
            return found;
        }
    }
}
