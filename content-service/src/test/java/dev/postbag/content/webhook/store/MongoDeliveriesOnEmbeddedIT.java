package dev.postbag.content.webhook.store;

import dev.postbag.content.webhook.Deliveries;
import dev.postbag.content.webhook.DeliveriesContract;
import dev.postbag.testkit.MongoForTests;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoDeliveriesOnEmbeddedIT extends DeliveriesContract {

    @RegisterExtension
    static final MongoForTests mongo = MongoForTests.embedded();

    @Override
    protected Deliveries deliveries() {
        MongoDeliveries deliveries = new MongoDeliveries(mongo.database());
        deliveries.createIndexes();
        return deliveries;
    }
}
