package dev.postbag.comment.moderation.store;

import dev.postbag.comment.moderation.PostModes;
import dev.postbag.comment.moderation.PostModesContract;
import dev.postbag.testkit.MongoForTests;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoPostModesIT {

    @Nested
    class OnTheChosenServer extends PostModesContract {

        @RegisterExtension
        static final MongoForTests mongo = MongoForTests.chosen();

        @Override
        protected PostModes modes() {
            return new MongoPostModes(mongo.database());
        }
    }

    @Nested
    class OnTheEmbeddedServer extends PostModesContract {

        @RegisterExtension
        static final MongoForTests mongo = MongoForTests.embedded();

        @Override
        protected PostModes modes() {
            return new MongoPostModes(mongo.database());
        }
    }
}
