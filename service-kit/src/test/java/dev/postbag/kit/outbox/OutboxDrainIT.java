package dev.postbag.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.postbag.kit.SetClock;
import dev.postbag.testkit.MongoForTests;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OutboxDrainIT {

    @Nested
    class OnTheChosenServer extends OutboxDrainContract {

        @RegisterExtension
        static final MongoForTests mongo = MongoForTests.chosen();

        @Override
        protected MongoDatabase database() {
            return mongo.database();
        }
    }

    @Nested
    class OnTheEmbeddedServer extends OutboxDrainContract {

        @RegisterExtension
        static final MongoForTests mongo = MongoForTests.embedded();

        @Override
        protected MongoDatabase database() {
            return mongo.database();
        }
    }

    @Test
    void whenTheServerIsOutOfReachDepthAndAgeAreNotKnown() {
        try (MongoClient nowhere = MongoClients.create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=100")) {
            OutboxDrain drain = new OutboxDrain(
                    nowhere.getDatabase("any").getCollection("any"),
                    FakeTopic.confirmingAll(),
                    TestSettings.quick(),
                    new SetClock());
            assertThat(drain.depth()).isNaN();
            assertThat(drain.ageInSeconds()).isNaN();
            drain.stop();
        }
    }
}
