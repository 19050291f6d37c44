package dev.postbag.comment.notice.store;

import dev.postbag.comment.notice.Notices;
import dev.postbag.comment.notice.NoticesContract;
import dev.postbag.testkit.MongoForTests;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoNoticesIT {

    @Nested
    class OnTheChosenServer extends NoticesContract {

        @RegisterExtension
        static final MongoForTests mongo = MongoForTests.chosen();

        @Override
        protected Notices notices() {
            MongoNotices notices = new MongoNotices(mongo.database());
            notices.makeIndexes();
            return notices;
        }
    }

    @Nested
    class OnTheEmbeddedServer extends NoticesContract {

        @RegisterExtension
        static final MongoForTests mongo = MongoForTests.embedded();

        @Override
        protected Notices notices() {
            MongoNotices notices = new MongoNotices(mongo.database());
            notices.makeIndexes();
            return notices;
        }
    }
}
