package dev.postbag.comment.push.store;

import dev.postbag.comment.push.Subscriptions;
import dev.postbag.comment.push.SubscriptionsContract;
import dev.postbag.testkit.MongoForTests;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoSubscriptionsIT {

    @Nested
    class OnTheChosenServer extends SubscriptionsContract {

        @RegisterExtension
        static final MongoForTests mongo = MongoForTests.chosen();

        @Override
        protected Subscriptions subscriptions() {
            return subscriptionsIn(mongo);
        }
    }

    @Nested
    class OnTheEmbeddedServer extends SubscriptionsContract {

        @RegisterExtension
        static final MongoForTests mongo = MongoForTests.embedded();

        @Override
        protected Subscriptions subscriptions() {
            return subscriptionsIn(mongo);
        }
    }

    private static Subscriptions subscriptionsIn(MongoForTests mongo) {
        MongoSubscriptions subscriptions = new MongoSubscriptions(mongo.database());
        subscriptions.makeIndexes();
        return subscriptions;
    }
}
