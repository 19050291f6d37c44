package dev.postbag.kit.outbox;

import com.mongodb.client.MongoDatabase;
import dev.postbag.testkit.MongoForTests;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class HandoverIT {

    @Nested
    class OnTheChosenServer extends HandoverContract {

        @RegisterExtension
        static final MongoForTests mongo = MongoForTests.chosen();

        @Override
        protected MongoDatabase database() {
            return mongo.database();
        }
    }

    @Nested
    class OnTheEmbeddedServer extends HandoverContract {

        @RegisterExtension
        static final MongoForTests mongo = MongoForTests.embedded();

        @Override
        protected MongoDatabase database() {
            return mongo.database();
        }
    }
}
