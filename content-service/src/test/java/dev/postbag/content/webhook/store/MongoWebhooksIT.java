package dev.postbag.content.webhook.store;

import dev.postbag.content.webhook.Webhooks;
import dev.postbag.content.webhook.WebhooksContract;
import dev.postbag.testkit.MongoForTests;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoWebhooksIT extends WebhooksContract {

    @RegisterExtension
    static final MongoForTests mongo = MongoForTests.chosen();

    @Override
    protected Webhooks webhooks() {
        return new MongoWebhooks(mongo.database());
    }
}
