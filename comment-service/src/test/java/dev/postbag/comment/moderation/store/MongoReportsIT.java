package dev.postbag.comment.moderation.store;

import dev.postbag.comment.moderation.Reports;
import dev.postbag.comment.moderation.ReportsContract;
import dev.postbag.testkit.MongoForTests;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoReportsIT {

    @Nested
    class OnTheChosenServer extends ReportsContract {

        @RegisterExtension
        static final MongoForTests mongo = MongoForTests.chosen();

        @Override
        protected Reports reports() {
            MongoReports reports = new MongoReports(mongo.database());
            reports.makeIndexes();
            return reports;
        }
    }

    @Nested
    class OnTheEmbeddedServer extends ReportsContract {

        @RegisterExtension
        static final MongoForTests mongo = MongoForTests.embedded();

        @Override
        protected Reports reports() {
            MongoReports reports = new MongoReports(mongo.database());
            reports.makeIndexes();
            return reports;
        }
    }
}
